using System.Text;
using System.Text.Json;
using DataAuditor.Randomness;
using DataAuditor.Samples;

namespace DataAuditor.Benchmarks;

/// <summary>
/// 100,000 records of draft 7 with <c>if</c> and <c>then</c>, <c>enum</c>, <c>pattern</c>, ranges, arrays and nested objects; about every other
/// one breaks its schema. Written to files, so that other validators can be given the same.
/// </summary>
internal static class OrderDocuments
{
    private const int Count = 100_000;

    /// <summary>The share of records in which one thing is made wrong.</summary>
    private const double FaultShare = 0.51;

    public const string Schema = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "type": "object",
          "required": ["id", "kind", "total", "tags", "buyer"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "pattern": "^[A-Z]{2}-[0-9]{4,6}$" },
            "kind": { "enum": ["gift", "order", "return", "sample"] },
            "total": { "type": "integer", "minimum": 0, "maximum": 100000 },
            "rate": { "type": "number", "exclusiveMinimum": 0, "maximum": 1 },
            "tags": { "type": "array", "items": { "type": "string", "minLength": 2, "maxLength": 12 }, "maxItems": 4, "uniqueItems": true },
            "buyer": { "$ref": "#/definitions/person" },
            "reason": { "type": "string" }
          },
          "if": { "properties": { "kind": { "const": "return" } } },
          "then": { "required": ["reason"] },
          "definitions": {
            "person": {
              "type": "object",
              "required": ["name"],
              "properties": {
                "name": { "type": "string", "minLength": 1 },
                "age": { "type": "integer", "minimum": 0, "maximum": 130 }
              }
            }
          }
        }
        """;

    private static readonly string[] Kinds = ["gift", "order", "return", "sample"];
    private static readonly string[] Tags = ["new", "fragile", "blue", "export", "bulk"];

    private static string Folder => Path.Combine(Repository.Root, "artifacts", "benchmarks");

    /// <summary>The file of records, one a line; written where it is missing, with the schema beside it.</summary>
    public static string Ensure()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "orders.schema.json"), Schema);
        var path = Path.Combine(Folder, "orders.jsonl");
        if (!File.Exists(path)) File.WriteAllLines(path, Records());
        return path;
    }

    public static IEnumerable<string> Records()
    {
        var random = Xoshiro256.Keyed(20261122, "orders");
        for (var record = 0; record < Count; record++)
        {
            // Eight kinds of fault, one of them two at once.
            var fault = random.NextDouble() < FaultShare ? (int)(random.NextDouble() * 8) : -1;
            yield return Record(random, fault);
        }
    }

    private static string Record(Xoshiro256 random, int fault)
    {
        int Below(int limit) => (int)(random.NextDouble() * limit);

        var kind = fault is 2 or 7 ? "loan" : fault is 3 ? "return" : Kinds[Below(Kinds.Length)];
        var text = new StringBuilder().Append("{\"id\":\"").Append(fault is 0 ? "ab-12" : "AB-").Append(1_000 + Below(900_000)).Append("\",\"kind\":\"").Append(kind).Append('"');
        text.Append(",\"total\":").Append(fault is 1 ? "12.5" : fault is 7 ? "-3" : JsonSerializer.Serialize(Below(100_000)));
        if (random.NextDouble() < 0.3) text.Append(",\"rate\":0.").Append(1 + Below(99));
        var first = Below(Tags.Length);
        text.Append(",\"tags\":[\"").Append(Tags[first]).Append("\",\"").Append(fault is 4 ? Tags[first] : Tags[(first + 1) % Tags.Length]).Append("\"]");
        if (kind == "return" && fault is not 3) text.Append(",\"reason\":\"broken\"");
        if (fault is 5) text.Append(",\"extra\":null");
        text.Append(",\"buyer\":{\"age\":").Append(fault is 6 ? 131 + Below(50) : Below(130));
        return text.Append(",\"name\":\"").Append((char)('A' + Below(26))).Append("nna\"}}").ToString();
    }
}
