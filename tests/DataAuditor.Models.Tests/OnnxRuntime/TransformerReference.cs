using MathNet.Numerics;

namespace DataAuditor.Models.Tests.OnnxRuntime;

/// <summary>The same forward pass in plain loops of doubles, for one text without padding.</summary>
public sealed class TransformerReference(IReadOnlyDictionary<string, float[]> weights)
{
    private const int Width = TinyTransformer.Width;

    /// <returns>A row of numbers for each token.</returns>
    public double[][] Encode(long[] tokens)
    {
        double[][] x = [.. tokens.Select(token => Array.ConvertAll(weights["table"][(int)(token * Width)..(int)((token + 1) * Width)], Convert.ToDouble))];
        for (var layer = 0; layer < TinyTransformer.Layers; layer++) x = Layer(x, $"{layer}.");
        return x;
    }

    private double[][] Layer(double[][] x, string l)
    {
        var context = Attention(Project(x, $"{l}q"), Project(x, $"{l}k"), Project(x, $"{l}v"));
        var first = Normalise(x, Project(context, $"{l}o"), $"{l}first");
        double[][] gelu = [.. Project(first, $"{l}wide").Select(row => Array.ConvertAll(row, value => 0.5 * value * (1 + SpecialFunctions.Erf(value / Math.Sqrt(2)))))];
        return Normalise(first, Project(gelu, $"{l}narrow"), $"{l}second");
    }

    private static double[][] Attention(double[][] q, double[][] k, double[][] v)
    {
        const int HeadWidth = Width / TinyTransformer.Heads;
        double[][] context = [.. q.Select(_ => new double[Width])];
        for (var first = 0; first < Width; first += HeadWidth)
        {
            for (var row = 0; row < q.Length; row++)
            {
                double[] scores = [.. k.Select(key => Enumerable.Range(first, HeadWidth).Sum(at => q[row][at] * key[at]) / Math.Sqrt(HeadWidth))];
                var total = scores.Sum(Math.Exp);
                for (var at = first; at < first + HeadWidth; at++)
                    context[row][at] = scores.Zip(v, (score, value) => Math.Exp(score) / total * value[at]).Sum();
            }
        }

        return context;
    }

    private double[][] Project(double[][] x, string name)
    {
        var (w, b) = (weights[$"{name}.w"], weights[$"{name}.b"]);
        return [.. x.Select(row => b.Select((bias, to) => bias + row.Select((value, from) => value * w[(from * b.Length) + to]).Sum()).ToArray())];
    }

    private double[][] Normalise(double[][] x, double[][] y, string name)
    {
        var (gain, shift) = (weights[$"{name}.g"], weights[$"{name}.s"]);
        return [.. x.Zip(y, (left, right) =>
        {
            double[] sum = [.. left.Zip(right, (a, b) => a + b)];
            var mean = sum.Average();
            var deviation = Math.Sqrt(sum.Average(value => (value - mean) * (value - mean)) + TinyTransformer.Epsilon);
            return sum.Select((value, at) => ((value - mean) / deviation * gain[at]) + shift[at]).ToArray();
        })];
    }
}
