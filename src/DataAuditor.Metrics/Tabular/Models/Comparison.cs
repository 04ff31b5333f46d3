namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>A synthetic-trained model's value beside the real-trained one's.</summary>
/// <param name="direction">Which way the value gets better.</param>
internal sealed class Comparison(Direction direction)
{
    /// <summary>What <see cref="Fill"/> computes from each resample: the value, the real-trained one, what is lost, and the quotient.</summary>
    public const int Statistics = 4;

    public void Fill(Span<double> values, double synthetic, double real)
    {
        values[0] = synthetic;
        values[1] = real;
        values[2] = Gap(synthetic, real);
        values[3] = synthetic / real;
    }

    public IEnumerable<Part> Parts(double synthetic, double real, Uncertainty?[] intervals)
    {
        yield return new Part("real-trained", real) { Uncertainty = intervals[1], IsReference = true };
        yield return new Part("gap", Gap(synthetic, real)) { Uncertainty = intervals[2], IsReference = true };
        if (real > 0 && double.IsFinite(synthetic / real)) yield return new Part("ratio", synthetic / real) { Uncertainty = intervals[3], IsReference = true };
    }

    /// <summary>What is lost by training on synthetic rows: positive where they are worse.</summary>
    private double Gap(double synthetic, double real) => direction is Direction.Higher ? real - synthetic : synthetic - real;
}
