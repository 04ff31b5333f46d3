using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Tabular.Membership;

/// <summary>
/// The least ε with which a generator can be differentially private, given how well an attack on its data does (Jagielski et al. 2020):
/// under (ε, δ) a claim about a record is true at most e^ε times as often as it is false, and δ. The claim is chosen on one half of the
/// records and counted on the other, with Clopper and Pearson's bounds; the records of one run are taken for independent.
/// </summary>
/// <param name="Value">Holds with the confidence; 0 where the attack proves nothing.</param>
/// <param name="TrueClaims">How often the claim was made where it is true.</param>
/// <param name="FalseClaims">How often the claim was made where it is false.</param>
/// <param name="Records">Records counted on either side.</param>
internal sealed record EpsilonBound(double Value, double TrueClaims, double FalseClaims, int Records)
{
    public const double Confidence = 0.95;

    public static EpsilonBound Of(MembershipScores scores, double delta)
    {
        // Both are in random order, so any half is a random half.
        var half = scores.Members.Length / 2;
        var claim = Choose(scores.Members[..half], scores.NonMembers[..half], delta);

        double[] members = scores.Members[half..], nonMembers = scores.NonMembers[half..];
        var (right, wrong) = claim.IsMember
            ? (members.Count(score => score >= claim.Threshold), nonMembers.Count(score => score >= claim.Threshold))
            : (nonMembers.Count(score => score < claim.Threshold), members.Count(score => score < claim.Threshold));

        // Each of the two bounds fails with half of what the confidence leaves.
        var records = members.Length;
        var least = BinomialInterval.ClopperPearson(right, records).At(Confidence).Low;
        var most = BinomialInterval.ClopperPearson(wrong, records).At(Confidence).High;
        return new EpsilonBound(Bound(least, most, delta), (double)right / records, (double)wrong / records, records);
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
            Consider(members.Length - membersBelow, nonMembers.Length - nonMembersBelow, isMember: true);
            Consider(nonMembersBelow, membersBelow, isMember: false);

            void Consider(int right, int wrong, bool isMember)
            {
                if (right <= wrong) return;

                var bound = Bound(BinomialInterval.Wilson(right, members.Length).At(Confidence).Low, BinomialInterval.Wilson(wrong, members.Length).At(Confidence).High, delta);
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
