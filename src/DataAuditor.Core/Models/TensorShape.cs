namespace DataAuditor.Models;

/// <summary>The lengths of a tensor's dimensions.</summary>
internal static class TensorShape
{
    /// <exception cref="ArgumentException">A length is below 1, or the values are more or fewer than the shape holds.</exception>
    public static void Require(int values, params ReadOnlySpan<int> lengths)
    {
        var product = 1L;
        foreach (var length in lengths) product = length > 0 ? checked(product * length) : 0;
        if (product == 0 || product != values) throw new ArgumentException($"{values} values do not fill a tensor of the shape [{string.Join(", ", lengths.ToArray())}].", nameof(values));
    }
}
