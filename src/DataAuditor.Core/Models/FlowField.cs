namespace DataAuditor.Models;

/// <summary>Where each pixel of an image has gone in the next: displacements in pixels.</summary>
public sealed class FlowField
{
    /// <param name="values">All displacements to the right, row by row, then all downwards. Kept, not copied.</param>
    /// <exception cref="ArgumentException">They do not fill the shape.</exception>
    public FlowField(int height, int width, ReadOnlyMemory<float> values)
    {
        TensorShape.Require(values.Length, 2, height, width);
        (Height, Width, Values) = (height, width, values);
    }

    public int Height { get; }

    public int Width { get; }

    public ReadOnlyMemory<float> Values { get; }

    /// <summary>How far a pixel has gone, in pixels.</summary>
    public double Magnitude(int row, int column)
    {
        var place = (row * Width) + column;
        return double.Hypot(Values.Span[place], Values.Span[(Height * Width) + place]);
    }
}
