using System.Text.Json;

namespace DataAuditor.Metrics.Agent.Information;

/// <summary>The roles of what is said of an episode in a structure.</summary>
internal static class InformationFields
{
    /// <summary>What is true of it.</summary>
    public const string Given = "information";

    /// <summary>What was said of it.</summary>
    public const string Predicted = "predicted_information";

    /// <summary>How far the two match, for fields that someone scored.</summary>
    public const string Scores = "information_match";

    /// <summary>Null where the record has no such field.</summary>
    /// <exception cref="AuditException">It is no object.</exception>
    public static JsonElement? Object(Sample sample, string role) => sample.Structure(role) switch
    {
        { ValueKind: not JsonValueKind.Object } => throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be an object"),
        var structure => structure,
    };
}
