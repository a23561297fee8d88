/** A small application of the client, which is built as its users build theirs. */
package org.example.leads;
