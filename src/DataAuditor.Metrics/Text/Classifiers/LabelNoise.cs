namespace DataAuditor.Metrics.Text.Classifiers;

/// <summary>
/// How many labels are wrong, estimated by confident learning (Northcutt, Jiang and Chuang, 2021): a text counts for the label whose
/// probability is above what texts with that label have on average, and among several such for the likeliest.
/// </summary>
internal static class LabelNoise
{
    /// <summary>The estimated share of texts whose label is another than their own; null where no text counts for any label.</summary>
    /// <param name="given">The label of each text, as its place among the labels.</param>
    /// <param name="probabilities">Of each label for each text, out of sample.</param>
    public static double? Rate(ReadOnlySpan<int> given, double[][] probabilities, int labels)
    {
        var counted = Counted(given, probabilities, labels);
        var (counts, sure, agreeing) = (new long[labels], new long[labels], new long[labels]);
        for (var text = 0; text < given.Length; text++)
        {
            counts[given[text]]++;
            if (counted[text] is not { } label) continue;

            sure[given[text]]++;
            if (label == given[text]) agreeing[label]++;
        }

        // Each given label has the share of texts that it is given to, however many of them count.
        double wrong = 0, all = 0;
        for (var label = 0; label < labels; label++)
        {
            if (sure[label] == 0) continue;

            all += counts[label];
            wrong += counts[label] * (1 - ((double)agreeing[label] / sure[label]));
        }

        return all > 0 ? wrong / all : null;
    }

    /// <summary>The label that each text counts for; null for a text that counts for none.</summary>
    public static int?[] Counted(ReadOnlySpan<int> given, double[][] probabilities, int labels)
    {
        var (counts, thresholds) = (new long[labels], new double[labels]);
        for (var text = 0; text < given.Length; text++)
        {
            counts[given[text]]++;
            thresholds[given[text]] += probabilities[text][given[text]];
        }

        for (var label = 0; label < labels; label++) thresholds[label] /= Math.Max(1, counts[label]);
        return [.. probabilities.Select(known => Confident(known, thresholds, counts))];
    }

    private static int? Confident(double[] probabilities, double[] thresholds, long[] counts)
    {
        int? best = null;
        for (var label = 0; label < probabilities.Length; label++)
        {
            if (counts[label] > 0 && probabilities[label] >= thresholds[label] && (best is null || probabilities[label] > probabilities[best.Value])) best = label;
        }

        return best;
    }
}
