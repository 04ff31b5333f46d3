using System.Globalization;

namespace DataAuditor.Models.OnnxRuntime;

/// <summary>One dimension that a model declares.</summary>
/// <param name="Length">-1 if the length is the caller's to choose.</param>
/// <param name="Name">What the model calls a length that it leaves open, such as <c>batch</c>; null if nothing.</param>
public readonly record struct OnnxDimension(long Length, string? Name)
{
    public bool IsDynamic => Length < 0;

    public override string ToString() => IsDynamic ? Name ?? "?" : Length.ToString(CultureInfo.InvariantCulture);
}
