namespace DataAuditor;

/// <summary>One line of a <see cref="Figure"/>, of finite numbers.</summary>
public sealed record FigureSeries
{
    /// <param name="x">Horizontal positions; for a histogram the edges of the bins, one more than <paramref name="y"/>.</param>
    /// <param name="y">Vertical positions, 0 or above; for a histogram the shares of the bins.</param>
    /// <exception cref="ArithmeticException">A number is not finite.</exception>
    public FigureSeries(string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (!x.Concat(y).All(double.IsFinite)) throw new ArithmeticException($"The series '{name}' has a number that is not finite.");

        Name = name;
        X = x;
        Y = y;
    }

    public string Name { get; }

    public IReadOnlyList<double> X { get; }

    public IReadOnlyList<double> Y { get; }
}
