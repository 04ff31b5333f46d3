namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>What was measured at every step of an episode, in units of the international system: a number a step, or a vector.</summary>
/// <param name="values">Step by step, the components of each together; NaN where a step has none.</param>
/// <param name="components">How many numbers a step has; at least 1.</param>
internal sealed class Signal(double[] values, int components)
{
    public int Steps => values.Length / components;

    public int Components => components;

    /// <summary>All numbers, the components of a step together; NaN where a step has none.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>A step's first number.</summary>
    public double this[int step] => values[step * components];

    public ReadOnlySpan<double> At(int step) => values.AsSpan(step * components, components);

    public bool IsGiven(int step) => !double.IsNaN(values[step * components]);

    /// <summary>The length of a step's vector, or the magnitude of its number.</summary>
    public double Magnitude(int step) => components == 1 ? Math.Abs(values[step]) : Length(At(step));

    private static double Length(ReadOnlySpan<double> vector)
    {
        var squares = 0.0;
        foreach (var component in vector) squares += component * component;
        return Math.Sqrt(squares);
    }
}
