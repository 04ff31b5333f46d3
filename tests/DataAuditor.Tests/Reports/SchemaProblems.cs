using System.Text.Json.Nodes;
using DataAuditor.Manifests;

namespace DataAuditor.Tests.Reports;

/// <summary>Holds a written file against a JSON Schema, by the keywords that manifests are held against theirs with.</summary>
internal static class SchemaProblems
{
    /// <summary>What is wrong, names that stand twice included; empty for a file that keeps to the schema.</summary>
    public static IReadOnlyList<string> Of(byte[] file, string schema)
    {
        var problems = new List<Diagnostic>();
        SchemaCheck.Run(LocatedJsonParser.Parse("report", file, problems), JsonNode.Parse(schema)!.AsObject(), "the report", problems);
        return [.. problems.Select(problem => problem.Message)];
    }
}
