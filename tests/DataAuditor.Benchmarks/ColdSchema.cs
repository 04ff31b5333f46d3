using System.Diagnostics;
using System.Text;
using DataAuditor.JsonSchema;

namespace DataAuditor.Benchmarks;

/// <summary>What the first schema costs in a process that has just begun: 200 definitions with 200 patterns and 200 enumerations, compiled and used. For build/benchmark.sh.</summary>
internal static class ColdSchema
{
    private const int Definitions = 200;

    /// <summary>The milliseconds that it took.</summary>
    public static double Measure()
    {
        var schema = Encoding.UTF8.GetBytes(Draw());
        var begun = Stopwatch.GetTimestamp();
        var isValid = Schema.Compile(schema).IsValid("""{ "p1": { "a": "x", "b": 5, "c": "x" } }"""u8);
        var elapsed = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        return isValid ? elapsed : throw new InvalidOperationException("The document is valid by construction.");
    }

    // As text, lest writing it warm what reading it needs.
    private static string Draw() => $$"""
        { "$schema": "http://json-schema.org/draft-07/schema#", "type": "object",
          "properties": { {{Members(static number => $$""" "p{{number}}": { "$ref": "#/definitions/d{{number}}" } """)}} },
          "definitions": { {{Members(static number => $$"""
            "d{{number}}": { "type": "object", "required": ["a"], "properties": {
              "a": { "type": "string", "pattern": "^[a-z]{1,{{number + 1}}}$", "minLength": 1 },
              "b": { "type": "integer", "minimum": {{number}} },
              "c": { "enum": ["x", "y", {{number}}] } } }
            """)}} } }
        """;

    private static string Members(Func<int, string> member) => string.Join(',', Enumerable.Range(0, Definitions).Select(member));
}
