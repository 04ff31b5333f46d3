namespace DataAuditor.Metrics.Text.Meteor;

/// <summary>How METEOR weighs what it counts.</summary>
/// <param name="Alpha">How much precision counts beside recall, from 0 to 1.</param>
/// <param name="Beta">How fast the penalty grows with the number of chunks.</param>
/// <param name="Gamma">The most that the penalty takes off.</param>
internal sealed record MeteorWeights(double Alpha, double Beta, double Gamma)
{
    /// <summary>From 0 to 1; 0 where no word is paired.</summary>
    public double Score(MeteorAlignment alignment, int referenceLength, int candidateLength)
    {
        if (alignment.Matches == 0) return 0;

        double precision = (double)alignment.Matches / candidateLength, recall = (double)alignment.Matches / referenceLength;
        var mean = precision * recall / ((Alpha * precision) + ((1 - Alpha) * recall));
        var penalty = Gamma * Math.Pow((double)alignment.Chunks / alignment.Matches, Beta);
        return (1 - penalty) * mean;
    }
}
