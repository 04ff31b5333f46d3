using System.Text.Json.Nodes;
using DataAuditor.Models.Roles;

namespace DataAuditor.Models.Configuration;

/// <summary>How a role's model is configured: an entry of the manifest's <c>models</c>. Exactly one of the first four says what it is.</summary>
public sealed record ModelSettings
{
    /// <summary>An ONNX file.</summary>
    public string? Onnx { get; init; }

    /// <summary>The base address of an OpenAI-compatible chat service.</summary>
    public string? Chat { get; init; }

    /// <summary>The address of a service that scores texts.</summary>
    public string? Endpoint { get; init; }

    /// <summary>A model that comes with the tool.</summary>
    public BuiltInModel? BuiltIn { get; init; }

    /// <summary>A Hugging Face <c>tokenizer.json</c>.</summary>
    public string? Tokenizer { get; init; }

    /// <summary>What the file's SHA-256 must be.</summary>
    public string? Sha256 { get; init; }

    /// <summary>How a vector for each token becomes one for the text.</summary>
    public Pooling Pooling { get; init; } = Pooling.Mean;

    /// <summary>Whether embeddings are brought to length 1.</summary>
    public bool Normalise { get; init; } = true;

    /// <summary>What is taken away from each channel's pixels: one number for all channels or one for each; none for nothing.</summary>
    public IReadOnlyList<float> Means { get; init; } = [];

    /// <summary>What they are then divided by; likewise.</summary>
    public IReadOnlyList<float> Deviations { get; init; } = [];

    /// <summary>How images come to the size that the model declares; null for the role's usual.</summary>
    public ImageFit? Fit { get; init; }

    /// <summary>The output that counts, where a model has several; its first if null.</summary>
    public string? Output { get; init; }

    /// <summary>The labels of a classifier's outputs, in their order: checkpoints differ, so there is no default.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The label whose probability is the score.</summary>
    public string? Label { get; init; }

    /// <summary>Divides the logits before they become probabilities.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Tokens at most; longer texts are cut, or read by a sliding window where the role is a language model.</summary>
    public int MaxLength { get; init; } = 512;

    public int BatchSize { get; init; } = 32;

    /// <summary>Threads inside one run; 1 leaves the cores to runs side by side.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The execution provider, such as CPU or CUDA.</summary>
    public string Provider { get; init; } = "CPU";

    /// <summary>The name of the service's model.</summary>
    public string? Model { get; init; }

    /// <summary>The environment variable that holds the key; the key itself stands nowhere.</summary>
    public string? KeyVariable { get; init; }

    /// <summary>How often a judge is asked the same.</summary>
    public int Repeats { get; init; } = 1;

    /// <summary>Requests under way at a time.</summary>
    public int Concurrency { get; init; } = 4;

    public double TimeoutSeconds { get; init; } = 60;

    /// <summary>Whether no request is made: only counted what would be asked.</summary>
    public bool DryRun { get; init; }

    /// <summary>Prices of a thousand tokens read and written, in the user's own currency.</summary>
    public double? InputPrice { get; init; }

    /// <inheritdoc cref="InputPrice"/>
    public double? OutputPrice { get; init; }

    /// <summary>What is posted to an endpoint; a text value <c>{text}</c> in it stands for the text.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>Where the score is in an endpoint's answer: a JSON Pointer.</summary>
    public string? Score { get; init; }

    /// <summary>Where it is configured.</summary>
    public SourceLocation? Location { get; init; }
}
