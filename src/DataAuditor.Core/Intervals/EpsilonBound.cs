namespace DataAuditor.Intervals;

/// <summary>
/// The least ε with which a mechanism can be differentially private, given how well an attack on its outputs does (Jagielski et al. 2020):
/// under (ε, δ) a claim about what went in is true at most e^ε times as often as it is false, and δ. The claim is chosen on one half of the
/// scores and counted on the other, with Clopper and Pearson's bounds; the scores are taken for independent.
/// </summary>
/// <param name="Value">Holds with the confidence; 0 where the attack proves nothing.</param>
/// <param name="TrueClaims">How often the claim was made where it is true, in [0, 1].</param>
/// <param name="FalseClaims">How often the claim was made where it is false, in [0, 1].</param>
/// <param name="Records">Scores counted on either side; on the side that has fewer.</param>
public sealed record EpsilonBound(double Value, double TrueClaims, double FalseClaims, int Records)
{
    public const double Confidence = 0.95;

    /// <param name="members">What the attack says where the record went in: higher where it takes it to have. At least two, in random order, so that any half is a random half.</param>
    /// <param name="nonMembers">What it says where the record did not go in; likewise.</param>
    /// <param name="delta">In [0, 1].</param>
    /// <exception cref="ArgumentException">There are fewer than two scores on a side.</exception>
    public static EpsilonBound Of(ReadOnlySpan<double> members, ReadOnlySpan<double> nonMembers, double delta)
    {
        if (members.Length < 2 || nonMembers.Length < 2) throw new ArgumentException("A claim is chosen on one score of either side and counted on another.", nameof(members));

        int half = members.Length / 2, otherHalf = nonMembers.Length / 2;
        var claim = Choose(members[..half].ToArray(), nonMembers[..otherHalf].ToArray(), delta);

        double[] counted = members[half..].ToArray(), others = nonMembers[otherHalf..].ToArray();
        if (!claim.IsMember) (counted, others) = (others, counted);
        var (right, wrong) = claim.IsMember
            ? (counted.Count(score => score >= claim.Threshold), others.Count(score => score >= claim.Threshold))
            : (counted.Count(score => score < claim.Threshold), others.Count(score => score < claim.Threshold));

        // Each of the two bounds fails with half of what the confidence leaves.
        var least = BinomialInterval.ClopperPearson(right, counted.Length).At(Confidence).Low;
        var most = BinomialInterval.ClopperPearson(wrong, others.Length).At(Confidence).High;
        return new EpsilonBound(Bound(least, most, delta), (double)right / counted.Length, (double)wrong / others.Length, Math.Min(counted.Length, others.Length));
    }

    /// <summary>The claim that would prove the most, by Wilson's bounds: they are quick, and what they say is not used further.</summary>
    private static (double Threshold, bool IsMember) Choose(double[] members, double[] nonMembers, double delta)
    {
        Array.Sort(members);
        Array.Sort(nonMembers);
        (double Threshold, bool IsMember) best = (double.PositiveInfinity, true);
        var most = 0.0;
        foreach (var threshold in members.Concat(nonMembers).Distinct())
        {
            int membersBelow = CountBelow(members, threshold), nonMembersBelow = CountBelow(nonMembers, threshold);
            Consider(members.Length - membersBelow, members.Length, nonMembers.Length - nonMembersBelow, nonMembers.Length, isMember: true);
            Consider(nonMembersBelow, nonMembers.Length, membersBelow, members.Length, isMember: false);

            void Consider(int right, int ofRight, int wrong, int ofWrong, bool isMember)
            {
                if ((long)right * ofWrong <= (long)wrong * ofRight) return;

                var bound = Bound(BinomialInterval.Wilson(right, ofRight).At(Confidence).Low, BinomialInterval.Wilson(wrong, ofWrong).At(Confidence).High, delta);
                if (bound > most) (most, best) = (bound, (threshold, isMember));
            }
        }

        return best;
    }

    private static double Bound(double least, double most, double delta) => least > delta ? Math.Max(0, Math.Log((least - delta) / most)) : 0;

    private static int CountBelow(double[] sorted, double threshold)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < threshold) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
