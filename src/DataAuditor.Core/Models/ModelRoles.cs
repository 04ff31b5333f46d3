namespace DataAuditor.Models;

/// <summary>The roles that metrics know.</summary>
public static class ModelRoles
{
    /// <summary>Text to a vector.</summary>
    public static ModelRole<string, float[]> TextEmbedder { get; } = new("text-embedder");

    /// <summary>Sentence to the probability that it is acceptable grammar.</summary>
    public static ModelRole<string, double> Acceptability { get; } = new("acceptability");

    /// <summary>Text to the probability that it is toxic.</summary>
    public static ModelRole<string, double> Toxicity { get; } = new("toxicity");

    /// <summary>Premise and hypothesis to what follows.</summary>
    public static ModelRole<TextPair, Entailment> Nli { get; } = new("nli");

    /// <summary>Context and response to the probability that the response belongs there.</summary>
    public static ModelRole<TextPair, double> DialogueRelevance { get; } = new("dialogue-relevance");

    /// <summary>Context and text to the natural log-probabilities of the text's tokens.</summary>
    public static ModelRole<TextPair, double[]> LanguageModel { get; } = new("language-model");

    /// <summary>Response (with its context before it) to the probability that it can be understood.</summary>
    public static ModelRole<TextPair, double> Understandability { get; } = new("understandability");

    /// <summary>Context and response to the probability that the response makes sense there.</summary>
    public static ModelRole<TextPair, double> Sensibleness { get; } = new("sensibleness");

    /// <summary>Context and response to the probability that people like the response.</summary>
    public static ModelRole<TextPair, double> Likability { get; } = new("likability");

    /// <summary>Tokens to how many of them a watermark's secret key favours.</summary>
    public static ModelRole<WatermarkedText, GreenTokens> Watermark { get; } = new("watermark");

    /// <summary>Text to a vector in the space shared with images.</summary>
    public static ModelRole<string, float[]> ClipText { get; } = new("clip-text");

    /// <summary>A prompt to a judge's answer.</summary>
    public static ModelRole<JudgeQuestion, JudgeAnswer> Judge { get; } = new("judge");

    /// <summary>All that a manifest may configure, by name; a watermark's key stands in none.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        TextEmbedder.Name,
        Acceptability.Name,
        Toxicity.Name,
        Nli.Name,
        DialogueRelevance.Name,
        LanguageModel.Name,
        Understandability.Name,
        Sensibleness.Name,
        Likability.Name,
        ClipText.Name,
        Judge.Name,
    ];
}
