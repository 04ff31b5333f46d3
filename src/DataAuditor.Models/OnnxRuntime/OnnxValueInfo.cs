namespace DataAuditor.Models.OnnxRuntime;

/// <summary>An input or an output as the model declares it.</summary>
/// <param name="Dimensions">Outermost first; empty for a scalar, and for what is not a tensor.</param>
public sealed record OnnxValueInfo(string Name, OnnxElementType ElementType, IReadOnlyList<OnnxDimension> Dimensions)
{
    public bool IsTensor => ElementType is not OnnxElementType.Undefined;

    /// <summary><c>input_ids: Int64[batch, 128]</c></summary>
    public override string ToString() => IsTensor ? $"{Name}: {ElementType}[{string.Join(", ", Dimensions)}]" : $"{Name}: not a tensor";
}
