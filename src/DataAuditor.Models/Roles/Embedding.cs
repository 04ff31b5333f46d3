using System.Globalization;

namespace DataAuditor.Models.Roles;

/// <summary>How what an embedding model yields becomes one vector.</summary>
internal static class Embedding
{
    /// <summary>As a description goes on after the model's name.</summary>
    public static string Describe(OnnxModelOptions options) => string.Create(
        CultureInfo.InvariantCulture, $", {options.Pooling.ToString().ToLowerInvariant()} pooling{(options.Normalize ? ", unit length" : "")}");

    /// <summary>A vector for each token is pooled; one for the whole is taken as it is.</summary>
    /// <exception cref="ModelException">The vector is to have length 1 and has no direction.</exception>
    public static float[] Of(OnnxRow row, OnnxModelOptions options, Func<string, ModelException> fault)
    {
        var vector = !row.IsByToken ? row.Values : options.Pooling switch
        {
            Pooling.Cls => row.Values[..row.Width],
            Pooling.Max => Pooled(row, static (all, value) => Math.Max(all, value), double.NegativeInfinity, 1),
            _ => Pooled(row, static (all, value) => all + value, 0, row.Values.Length / row.Width),
        };
        return options.Normalize ? Unit(vector, fault) : vector;
    }

    /// <summary>The same for models of images, whose channels may still be maps over height and width (and time): those are averaged first.</summary>
    public static float[] OfMap(OnnxRow row, OnnxModelOptions options, Func<string, ModelException> fault)
    {
        if (row.Shape.Length < 3) return Of(row, options, fault);

        float[] means = [.. row.Values.Chunk(row.Values.Length / row.Shape[0]).Select(map => (float)map.Average(value => (double)value))];
        return Of(new OnnxRow(means, [means.Length]), options, fault);
    }

    private static float[] Pooled(OnnxRow row, Func<double, double, double> join, double start, int divisor)
    {
        var pooled = new double[row.Width];
        pooled.AsSpan().Fill(start);
        for (var i = 0; i < row.Values.Length; i++) pooled[i % row.Width] = join(pooled[i % row.Width], row.Values[i]);
        return Array.ConvertAll(pooled, value => (float)(value / divisor));
    }

    private static float[] Unit(float[] vector, Func<string, ModelException> fault)
    {
        var length = Math.Sqrt(vector.Sum(value => (double)value * value));
        return length > 0 ? Array.ConvertAll(vector, value => (float)(value / length)) : throw fault("it embeds an input as zero, which cannot be scaled to length 1");
    }
}
