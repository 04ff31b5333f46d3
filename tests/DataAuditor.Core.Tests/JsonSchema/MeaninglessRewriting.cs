using System.Globalization;
using System.Text.Json.Nodes;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.JsonSchema;

/// <summary>Writes schemas and documents otherwise than they are, but so that no verdict changes.</summary>
internal sealed class MeaninglessRewriting(Xoshiro256 random)
{
    /// <summary>Keywords whose subschemas see another value than the schema they stand in: there annotations end, so that a double <c>not</c> loses none.</summary>
    private static readonly string[] Descending = ["additionalProperties", "propertyNames", "items", "contains", "unevaluatedProperties", "unevaluatedItems"];

    private static readonly string[] DescendingByName = ["properties", "patternProperties"];
    private static readonly string[] InPlace = ["not", "if", "then", "else"];

    private readonly JsonObject _definitions = [];

    /// <summary>A schema with everything in it moved about.</summary>
    /// <param name="shared">The definition that the schema refers to.</param>
    public string Schema(JsonNode schema, JsonNode shared)
    {
        var root = new JsonObject { ["allOf"] = new JsonArray(Rewrite(schema, mayNegate: true)) };
        _definitions["shared"] = Rewrite(shared, mayNegate: false);
        root["$defs"] = _definitions;
        return Text(root);
    }

    /// <summary>A value with its properties in any order and its numbers in any spelling.</summary>
    public string Text(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject members => $"{{{string.Join(',', Shuffled(members).Select(member => $"{Text(JsonValue.Create(member.Key))}:{Text(member.Value)}"))}}}",
        JsonArray items => $"[{string.Join(" ,", items.Select(Text))}]",
        JsonValue number when number.TryGetValue<decimal>(out var exact) => Spelled(exact),
        JsonValue number when number.TryGetValue<int>(out var whole) => Spelled(whole),
        _ => value.ToJsonString(),
    };

    private JsonNode Rewrite(JsonNode schema, bool mayNegate)
    {
        var rewritten = schema is JsonObject members ? Rewrite(members) : schema.DeepClone();
        switch (Below(mayNegate ? 6 : 4))
        {
            case 0: return new JsonObject { ["allOf"] = new JsonArray(rewritten) };
            case 1:
                var name = $"moved{_definitions.Count}";
                _definitions[name] = rewritten;
                return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
            case 4: return new JsonObject { ["not"] = new JsonObject { ["not"] = rewritten } };
            default: return rewritten;
        }
    }

    private JsonObject Rewrite(JsonObject schema) => new(schema.Select(member => KeyValuePair.Create(member.Key, Rewrite(member.Key, member.Value!))));

    private JsonNode? Rewrite(string keyword, JsonNode value) => value switch
    {
        JsonObject named when DescendingByName.Contains(keyword) => new JsonObject(named.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Rewrite(member.Value!, mayNegate: true)))),
        JsonObject named when keyword == "dependentSchemas" => new JsonObject(named.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Rewrite(member.Value!, mayNegate: false)))),
        JsonArray list when keyword == "prefixItems" => new JsonArray([.. list.Select(item => Rewrite(item!, mayNegate: true))]),
        JsonArray list when keyword is "allOf" or "anyOf" or "oneOf" => new JsonArray([.. list.Select(item => Rewrite(item!, mayNegate: false))]),
        _ when Descending.Contains(keyword) => Rewrite(value, mayNegate: true),
        _ when InPlace.Contains(keyword) => Rewrite(value, mayNegate: false),
        _ => value.DeepClone(),
    };

    private string Spelled(decimal number) => Below(4) switch
    {
        0 => (number * 10).ToString(CultureInfo.InvariantCulture) + "e-1",
        1 => (number / 100).ToString(CultureInfo.InvariantCulture) + "E+2",
        2 => number.ToString("0.00#", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private IEnumerable<KeyValuePair<string, JsonNode?>> Shuffled(JsonObject members) =>
        members.Select(member => (Key: random.NextUInt64(), Member: member)).OrderBy(pair => pair.Key).Select(pair => pair.Member);

    private int Below(int limit) => (int)(random.NextDouble() * limit);
}
