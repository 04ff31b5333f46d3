using System.Text.Json;

namespace DataAuditor.Metrics.Agent.Information;

/// <summary>The fields of the two structures that are free text in both, and are not scored by the record itself.</summary>
internal static class InformationTexts
{
    /// <param name="names">The fields that hold free text.</param>
    public static IReadOnlyList<(string Field, string Predicted, string Given)> Of(Sample sample, IReadOnlyList<string> names)
    {
        if (names.Count == 0 || ObjectOf(sample, InformationFields.Given) is not { } given || ObjectOf(sample, InformationFields.Predicted) is not { } predicted) return [];

        var scores = ObjectOf(sample, InformationFields.Scores);
        return
        [
            .. from name in names
               where scores?.MemberOf(name) is null
               let pair = (Predicted: TextOf(predicted, name), Given: TextOf(given, name))
               where pair is { Predicted: not null, Given: not null }
               select (name, pair.Predicted, pair.Given),
        ];
    }

    private static JsonElement? ObjectOf(Sample sample, string role) => sample.Structure(role) is { ValueKind: JsonValueKind.Object } structure ? structure : null;

    private static string? TextOf(JsonElement structure, string name) => structure.MemberOf(name) is { ValueKind: JsonValueKind.String } text ? text.TextOf() : null;
}
