/** A small application of the client, built like those of users. */
package org.example.leads;
