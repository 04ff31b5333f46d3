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
}
