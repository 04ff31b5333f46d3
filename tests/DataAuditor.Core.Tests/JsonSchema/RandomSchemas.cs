using System.Text.Json.Nodes;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.JsonSchema;

/// <summary>Schemas and documents of few names and values, so that about as many documents are valid as are not.</summary>
internal sealed class RandomSchemas(Xoshiro256 random)
{
    private static readonly string[] Names = ["a", "b", "c"];
    private static readonly string[] Texts = ["", "a", "ab", "é", "😀b"];
    private static readonly string[] Types = ["null", "boolean", "integer", "number", "string", "array", "object"];

    public JsonNode Schema(int depth)
    {
        if (depth == 0 || random.NextDouble() < 0.1) return Leaf();

        var schema = new JsonObject();
        for (var keywords = 1 + Below(3); keywords > 0; keywords--) AddKeyword(schema, depth - 1);
        return schema;
    }

    public JsonNode? Document(int depth) => Below(depth == 0 ? 5 : 8) switch
    {
        0 => null,
        1 => JsonValue.Create(Below(2) == 0),
        2 => JsonValue.Create(Below(6) - 2),
        3 => JsonValue.Create(Below(4) * 0.25m),
        4 => JsonValue.Create(Texts[Below(Texts.Length)]),
        5 => new JsonArray([.. Many(() => Document(depth - 1))]),
        _ => new JsonObject(Names.Where(_ => Below(2) == 0).Select(name => KeyValuePair.Create(name, Document(depth - 1)))),
    };

    private JsonNode Leaf() => Below(4) switch
    {
        0 => JsonValue.Create(Below(4) > 0),
        1 => new JsonObject { ["$ref"] = "#/$defs/shared" },
        2 => new JsonObject { ["enum"] = new JsonArray(Document(1), Document(0), Document(0)) },
        _ => new JsonObject { ["type"] = new JsonArray(JsonValue.Create(Types[Below(4)]), JsonValue.Create(Types[4 + Below(3)])) },
    };

    private void AddKeyword(JsonObject schema, int depth)
    {
        switch (Below(24))
        {
            case 0: schema["minimum"] = Below(4) - 2; break;
            case 1: schema["exclusiveMaximum"] = Below(4); break;
            case 2: schema["multipleOf"] = 0.5m; break;
            case 3: schema["minLength"] = Below(3); break;
            case 4: schema["pattern"] = "^[ab]"; break;
            case 5: schema["required"] = new JsonArray("a"); break;
            case 6: schema["maxProperties"] = 1 + Below(2); break;
            case 7 or 8: schema["properties"] = new JsonObject(Names.Take(1 + Below(3)).Select(name => KeyValuePair.Create(name, (JsonNode?)Schema(depth)))); break;
            case 9: schema["additionalProperties"] = Schema(depth); break;
            case 10: schema["patternProperties"] = new JsonObject { ["^[bc]"] = Schema(depth) }; break;
            case 11: schema["propertyNames"] = Schema(0); break;
            case 12: schema["items"] = Schema(depth); break;
            case 13: schema["prefixItems"] = List(depth); break;
            case 14:
                schema["contains"] = Schema(depth);
                schema["minContains"] = Below(3);
                break;
            case 15: schema["uniqueItems"] = true; break;
            case 16: schema["allOf"] = List(depth); break;
            case 17: schema["anyOf"] = List(depth); break;
            case 18: schema["oneOf"] = List(depth); break;
            case 19: schema["not"] = Schema(depth); break;
            case 20:
                schema["if"] = Schema(depth);
                schema[Below(2) == 0 ? "then" : "else"] = Schema(depth);
                break;
            case 21: schema["dependentSchemas"] = new JsonObject { ["b"] = Schema(depth) }; break;
            case 22: schema["unevaluatedProperties"] = Schema(0); break;
            default: schema["unevaluatedItems"] = Schema(0); break;
        }
    }

    private JsonArray List(int depth) => new([.. Many(() => Schema(depth)), Schema(depth)]);

    private IEnumerable<JsonNode?> Many(Func<JsonNode?> make) => Enumerable.Range(0, Below(3)).Select(_ => make());

    private int Below(int limit) => (int)(random.NextDouble() * limit);
}
