package io.github.livechat4j.it.drill;

/** An invented resource: shifts, which can be listed, added and removed. */
final class NewResource {

    private static final String PATHS = """
            # Shifts: who works when.

            /shifts:
              parameters:
                - $ref: '../parameters.yaml#/ApiVersion'
              get:
                tags: [Shifts]
                operationId: listShifts
                x-origin: docs
                summary: Lists the shifts of the account.
                responses:
                  '200':
                    description: The shifts, without paging.
                    content:
                      application/json:
                        schema:
                          type: array
                          items: {$ref: '../schemas/shifts.yaml#/Shift'}
                        examples:
                          listShifts: {$ref: '../examples/shifts.yaml#/listShifts'}
                  '400': {$ref: '../responses.yaml#/BadRequest'}
                  '401': {$ref: '../responses.yaml#/Unauthorized'}
                  '403': {$ref: '../responses.yaml#/Forbidden'}
                  '429': {$ref: '../responses.yaml#/TooManyRequests'}
                  '5XX': {$ref: '../responses.yaml#/ServerError'}
              post:
                tags: [Shifts]
                operationId: createShift
                x-origin: docs
                summary: Adds a shift.
                requestBody:
                  required: true
                  content:
                    application/json: &createShift
                      schema: {$ref: '../schemas/shifts.yaml#/CreateShiftRequest'}
                      examples:
                        createShiftRequest: {$ref: '../examples/shifts.yaml#/createShiftRequest'}
                    application/x-www-form-urlencoded: *createShift
                responses:
                  '200':
                    description: The new shift.
                    content:
                      application/json:
                        schema: {$ref: '../schemas/shifts.yaml#/Shift'}
                        examples:
                          createShift: {$ref: '../examples/shifts.yaml#/createShift'}
                  '400': {$ref: '../responses.yaml#/BadRequest'}
                  '401': {$ref: '../responses.yaml#/Unauthorized'}
                  '403': {$ref: '../responses.yaml#/Forbidden'}
                  '429': {$ref: '../responses.yaml#/TooManyRequests'}
                  '5XX': {$ref: '../responses.yaml#/ServerError'}

            /shifts/{shift_id}:
              parameters:
                - $ref: '../parameters.yaml#/ApiVersion'
                - name: shift_id
                  in: path
                  required: true
                  description: Id of the shift.
                  schema: {type: string, minLength: 1}
                  example: LATE-7
              delete:
                tags: [Shifts]
                operationId: deleteShift
                x-origin: docs
                summary: Removes a shift.
                responses:
                  '200':
                    description: A sentence that says the shift is gone.
                    content:
                      application/json:
                        schema: {$ref: '../schemas/common.yaml#/Result'}
                        examples:
                          deleteShift: {$ref: '../examples/shifts.yaml#/deleteShift'}
                  '400': {$ref: '../responses.yaml#/BadRequest'}
                  '401': {$ref: '../responses.yaml#/Unauthorized'}
                  '403': {$ref: '../responses.yaml#/Forbidden'}
                  '404': {$ref: '../responses.yaml#/NotFound'}
                  '429': {$ref: '../responses.yaml#/TooManyRequests'}
                  '5XX': {$ref: '../responses.yaml#/ServerError'}
            """;

    private static final String SCHEMAS = """
            # Shifts: who works when.

            Shift:
              type: object
              description: A part of the day in which an agent works.
              required: [id, agent]
              properties:
                id:
                  type: string
                  description: Id of the shift.
                agent:
                  type: string
                  description: Login of the agent.
                starts:
                  type: integer
                  format: unixtime
                  description: Instant the shift starts, in epoch seconds.

            CreateShiftRequest:
              type: object
              description: Shift to add.
              required: [agent]
              properties:
                agent:
                  type: string
                  description: Login of the agent.
                starts:
                  type: integer
                  format: unixtime
                  description: Instant the shift starts, in epoch seconds.
            """;

    private static final String EXAMPLES = """
            # Shifts: who works when.

            listShifts:
              summary: One shift
              value:
                - id: LATE-7
                  agent: ines.duarte@example.com
                  starts: 1772640300

            createShiftRequest:
              summary: A late shift
              value:
                agent: ines.duarte@example.com
                starts: 1772640300

            createShift:
              summary: The shift just added
              value:
                id: LATE-7
                agent: ines.duarte@example.com
                starts: 1772640300

            deleteShift:
              summary: The shift is gone
              value:
                result: shift removed
            """;

    private NewResource() {}

    static Change change() {
        return Change.compatible(
                        "1 new resource",
                        Edit.create("contract/paths/shifts.yaml", PATHS),
                        Edit.create("contract/schemas/shifts.yaml", SCHEMAS),
                        Edit.create("contract/examples/shifts.yaml", EXAMPLES),
                        Edit.append("contract/openapi.yaml", "\ntags:\n", """
                                  - name: Shifts
                                    description: Who works when.
                                """),
                        Edit.append("contract/openapi.yaml", "\npaths:\n", """
                                  /shifts: {$ref: 'paths/shifts.yaml#/~1shifts'}
                                  /shifts/{shift_id}: {$ref: 'paths/shifts.yaml#/~1shifts~1{shift_id}'}

                                """))
                .withOperations(3);
    }
}
