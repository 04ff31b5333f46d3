namespace DataAuditor.Models.Roles;

/// <summary>How a classifier's outputs become probabilities.</summary>
internal static class ClassProbabilities
{
    /// <exception cref="ModelException">The outputs are to be probabilities and are not.</exception>
    public static double[] Of(float[] outputs, OnnxModelOptions options, Func<string, ModelException> fault)
    {
        double[] scaled = [.. outputs.Select(value => value / options.Temperature)];
        switch (options.Activation ?? (outputs.Length == 1 ? Activation.Sigmoid : Activation.Softmax))
        {
            case Activation.Softmax:
                var highest = scaled.Max();
                var total = scaled.Sum(value => Math.Exp(value - highest));
                return Array.ConvertAll(scaled, value => Math.Exp(value - highest) / total);
            case Activation.Sigmoid:
                return Array.ConvertAll(scaled, value => 1 / (1 + Math.Exp(-value)));
            default:
                double[] plain = [.. outputs];
                return plain.All(value => value is >= 0 and <= 1) ? plain : throw fault("it yields what is not a probability; choose softmax or sigmoid");
        }
    }
}
