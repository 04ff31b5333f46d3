namespace DataAuditor.Numerics;

/// <summary>The eigenvalues of a symmetric matrix of three diagonals, by QL steps with Wilkinson's shift.</summary>
internal static class TridiagonalEigenvalues
{
    private const double Rounding = 1.0 / (1L << 53);

    /// <summary>Two or three steps find an eigenvalue as a rule.</summary>
    private const int MostSteps = 100;

    /// <param name="diagonal">Replaced by the eigenvalues in ascending order.</param>
    /// <param name="beside">The other diagonal, one shorter; overwritten.</param>
    /// <exception cref="ArithmeticException">An eigenvalue is not found, which no finite matrix should bring about.</exception>
    public static void Find(Span<double> diagonal, Span<double> beside)
    {
        // What is as small as the rounding of the largest element counts as 0.
        var negligible = Rounding * Largest(diagonal, beside);
        for (var first = 0; first < diagonal.Length; first++)
        {
            for (var steps = 0; End(beside, first, negligible) is var last && last > first; steps++)
            {
                if (steps == MostSteps) throw new ArithmeticException($"Eigenvalue {first} was not found in {MostSteps} steps.");
                Step(diagonal, beside, first, last);
            }
        }

        diagonal.Sort();
    }

    private static double Largest(ReadOnlySpan<double> diagonal, ReadOnlySpan<double> beside)
    {
        var largest = 0.0;
        foreach (var element in diagonal) largest = Math.Max(largest, Math.Abs(element));
        foreach (var element in beside) largest = Math.Max(largest, Math.Abs(element));
        return largest;
    }

    /// <summary>Where the block ends that begins at a row.</summary>
    private static int End(ReadOnlySpan<double> beside, int first, double negligible)
    {
        var last = first;
        while (last < beside.Length && Math.Abs(beside[last]) > negligible) last++;
        return last;
    }

    private static void Step(Span<double> diagonal, Span<double> beside, int first, int last)
    {
        double half = (diagonal[first + 1] - diagonal[first]) / (2 * beside[first]), root = Math.Sqrt((half * half) + 1);
        var g = diagonal[last] - diagonal[first] + (beside[first] / (half + Math.CopySign(root, half)));
        double sine = 1, cosine = 1, moved = 0;
        for (var at = last - 1; at >= first; at--)
        {
            double f = sine * beside[at], b = cosine * beside[at], length = Math.Sqrt((f * f) + (g * g));
            if (at + 1 < last) beside[at + 1] = length;
            if (length == 0)
            {
                // The block falls in two.
                diagonal[at + 1] -= moved;
                return;
            }

            sine = f / length;
            cosine = g / length;
            g = diagonal[at + 1] - moved;
            var turned = ((diagonal[at] - g) * sine) + (2 * cosine * b);
            moved = sine * turned;
            diagonal[at + 1] = g + moved;
            g = (cosine * turned) - b;
        }

        diagonal[first] -= moved;
        beside[first] = g;
    }
}
