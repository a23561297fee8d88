/**
 * The wire formats of the service: JSON, forms and queries. {@link io.github.livechat4j.wire.WireCapability} adds them
 * to Feign; {@link io.github.livechat4j.wire.JsonCodec} and {@link io.github.livechat4j.wire.FormCodec} convert models
 * without a call.
 *
 * <p><b>Rule.</b> Writing is strict, reading is tolerant, and reading loses nothing: a value in an undocumented form is
 * converted where that is possible, and its original is kept in the {@code additionalProperties} of its record, so that
 * writing gives the same JSON again.
 *
 * <p><b>Words.</b> A <i>tree</i> is JSON as maps, lists, texts, numbers and booleans. A value is <i>loose</i> if it
 * came in another form than the one in which it would be written. It is <i>unreadable</i> if it cannot be converted. A
 * <i>record</i> is a model, or an element of a list or map of models.
 *
 * <ol>
 *   <li><b>Writing.</b> JSON is written without an intermediate form. Forms and queries are written from the tree of a
 *   model. Each type has both forms in one class, and a test compares them. A field that is not set is omitted. A
 *   member of {@code additionalProperties} replaces the field of its name. An empty list that was set is {@code []} in
 *   JSON and {@code tags=} in a form; a query omits it, since an empty list is no filter.
 *   <li><b>Forms and queries.</b> Names have the brackets of PHP: {@code tags[]=a}, {@code rules[0][type]=x}, {@code
 *   requester[mail]=b}. Flags are {@code 1} and {@code 0}. Names and values of a query are percent-encoded here, once,
 *   since Feign leaves text that looks encoded as it is.
 *   <li><b>Arguments.</b> A call rejects null, an empty text in a list of a query, and an unpaired surrogate in a path,
 *   a query or a form, before it sends a request. The message names the parameter.
 *   <li><b>Reading.</b> {@code "1"}, {@code 1} and {@code true} are a flag; {@code "12"} is a number; epoch seconds and
 *   ISO-8601 texts are a time; {@code []} is an empty object; an object whose names are indexes, or a single scalar, is
 *   a list. A page with one item is accepted where that item is expected, and an item where a page is expected, if no
 *   other meaning is possible.
 *   <li><b>Unreadable values.</b> An optional field that is unreadable is absent. A list or map leaves out an
 *   unreadable record; a record is unreadable if a required field is missing or unreadable. The {@link
 *   io.github.livechat4j.wire.UnreadableValueListener} is told each value, and the log each path of an operation once.
 *   A single record that is unreadable, or a body without any readable record in it, is a {@link
 *   io.github.livechat4j.error.DecodingException}. So is any unreadable value of a form: its receiver must not act on a
 *   part of it.
 *   <li><b>Whole bodies.</b> A call for a list fails on {@code null}, a text or {@code {}}. Inside a body, PHP sends an
 *   empty list in these forms; as the whole body, they do not mean that there are no records.
 *   <li><b>Bytes.</b> The charset is that of the header. Invalid bytes become U+FFFD and are counted. A body longer
 *   than its limit is an {@link io.github.livechat4j.error.AnswerTooLargeException}. JSON that is nested deeper than
 *   200 levels is unreadable.
 * </ol>
 *
 * <p><b>Where to look.</b> {@code WireTypes} chooses a {@code WireType} for each Java type: {@code RecordType}, {@code
 * UnionType}, {@code ListType}, {@code MapType}, {@code ScalarType} with one {@code ScalarKind} for each format, {@code
 * AnyType}. {@code DecodingState} is the state of one body, {@code Loose} a value with its original, {@code Envelope}
 * the rule for pages and items, {@code Answered} the rule for whole bodies. {@code BracketWriter} and {@code
 * BracketReader} know the brackets, {@code WireDecoder} connects all of it to an answer.
 *
 * <p>Messages give a path, the expected kind and the kind that was found, never the value: a body can contain personal
 * data.
 */
@NullMarked
package io.github.livechat4j.wire;

import org.jspecify.annotations.NullMarked;
