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

    /// <summary>Image to a vector in the space shared with texts.</summary>
    public static ModelRole<ImageTensor, float[]> ClipImage { get; } = new("clip-image");

    /// <summary>Image to what an image network sees in it, such as Inception's pool or DINO's.</summary>
    public static ModelRole<ImageTensor, float[]> ImageFeatures { get; } = new("image-features");

    /// <summary>Image to the probabilities of its classes.</summary>
    public static ModelRole<ImageTensor, double[]> ImageClassifier { get; } = new("image-classifier");

    /// <summary>Two images to how far apart they look: learned perceptual image patch similarity, a distance from 0.</summary>
    public static ModelRole<ImagePair, double> Lpips { get; } = new("lpips");

    /// <summary>Clip to what a video network sees in it.</summary>
    public static ModelRole<VideoTensor, float[]> VideoFeatures { get; } = new("video-features");

    /// <summary>A frame and the next to what has moved where.</summary>
    public static ModelRole<ImagePair, FlowField> OpticalFlow { get; } = new("optical-flow");

    /// <summary>Molecule to ChemNet's last hidden layer.</summary>
    public static ModelRole<Smiles, float[]> ChemNet { get; } = new("chemnet");

    /// <summary>Several numbers to one: sub-scores to an overall score.</summary>
    public static ModelRole<float[], double> Regression { get; } = new("regression");

    /// <summary>A prompt to a judge's answer.</summary>
    public static ModelRole<JudgeQuestion, JudgeAnswer> Judge { get; } = new("judge");

    /// <summary>A program and its tests to which of them it passes.</summary>
    public static ModelRole<ProgramRun, ProgramOutcome> Sandbox { get; } = new("sandbox");

    /// <summary>All that a manifest may configure as a model, by name: a watermark's key stands in none, and a sandbox is no model.</summary>
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
        ClipImage.Name,
        ImageFeatures.Name,
        ImageClassifier.Name,
        Lpips.Name,
        VideoFeatures.Name,
        OpticalFlow.Name,
        ChemNet.Name,
        Regression.Name,
        Judge.Name,
    ];
}
