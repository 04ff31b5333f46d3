using System.Text.Json;

namespace DataAuditor.Metrics.Agent.Information;

/// <summary>The fields of the two structures that are free text in both, and are not scored by the record itself.</summary>
internal static class InformationTexts
{
    /// <param name="names">The fields that hold free text, each once.</param>
    /// <exception cref="AuditException">One of the structures is no object.</exception>
    public static IReadOnlyList<(string Field, string Predicted, string Given)> Of(Sample sample, IReadOnlyList<string> names)
    {
        if (names.Count == 0 || InformationFields.Object(sample, InformationFields.Given) is not { } given || InformationFields.Object(sample, InformationFields.Predicted) is not { } predicted) return [];

        var scores = InformationFields.Object(sample, InformationFields.Scores);
        return
        [
            .. from name in names
               where scores?.MemberOf(name) is null
               let pair = (Predicted: TextOf(predicted, name), Given: TextOf(given, name))
               where pair is { Predicted: not null, Given: not null }
               select (name, pair.Predicted, pair.Given),
        ];
    }

    private static string? TextOf(JsonElement structure, string name) => structure.MemberOf(name) is { ValueKind: JsonValueKind.String } text ? text.TextOf() : null;
}
