using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Roles;

/// <summary>A local model as the manifest's <c>models</c> configures it.</summary>
/// <param name="Path">The ONNX file.</param>
public sealed record OnnxModelOptions(string Path)
{
    /// <summary>What the file must hash to, in hexadecimal; null to take any. Weights in files of their own are not covered.</summary>
    public string? Sha256 { get; init; }

    /// <summary>
    /// Most inputs of one length in a run. With more than one, which pays on a device other than the processor, the last bits of an output may
    /// depend on the inputs beside it.
    /// </summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>The output that counts; the model's first if null.</summary>
    public string? Output { get; init; }

    /// <summary>Of an embedder whose output has a vector for each token.</summary>
    public Pooling Pooling { get; init; }

    /// <summary>Whether embeddings are scaled to length 1.</summary>
    public bool Normalize { get; init; } = true;

    /// <summary>Of a classifier, its labels in the order of its outputs; null to take those that the model file names itself (<c>id2label</c>).</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>The label whose probability is the score.</summary>
    public string? Label { get; init; }

    /// <summary>Null for the usual: <see cref="Activation.Sigmoid"/> of one output, <see cref="Activation.Softmax"/> of several.</summary>
    public Activation? Activation { get; init; }

    /// <summary>What a classifier's outputs are divided by before they become probabilities; above 0.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Of a model of images or clips, what is taken away from each channel's pixels; one for all channels, or one for each; null for nothing.</summary>
    public IReadOnlyList<float>? Means { get; init; }

    /// <summary>What they are then divided by; likewise.</summary>
    public IReadOnlyList<float>? Deviations { get; init; }

    /// <summary>Of a model of images or clips that declares their size, how those of another size come to it; null for the role's usual.</summary>
    public ImageFit? Fit { get; init; }

    /// <summary>Of a language model, the most tokens it reads at a time.</summary>
    public int MaxLength { get; init; } = 512;

    public OnnxSessionOptions Session { get; init; } = new();
}
