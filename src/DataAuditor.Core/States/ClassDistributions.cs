using DataAuditor.Intervals;
using DataAuditor.Numerics;

namespace DataAuditor.States;

/// <summary>How probable a classifier finds each class, record by record: how sure it is of each record, and how all records are spread over the classes.</summary>
/// <remarks>Salimans et al. 2016, Improved Techniques for Training GANs.</remarks>
public sealed class ClassDistributions : IState<ClassDistributions>
{
    private readonly VectorSums _sums = new("distribution over classes");

    /// <summary>Of each group, the sums of p·log p.</summary>
    private readonly ExactSum?[] _certainties = new ExactSum?[VectorSums.Groups];

    public long Count => _sums.Count;

    /// <summary>How many classes there are; 0 before the first record.</summary>
    public int Classes => _sums.Dimensions;

    /// <param name="probabilities">None below 0; divided by their sum, which is above 0.</param>
    /// <exception cref="AuditException">There are more or fewer than before.</exception>
    public void Add(Sample sample, ReadOnlySpan<double> probabilities)
    {
        double sum = FixedLanes.Sum(probabilities), certainty = 0;
        foreach (var probability in probabilities)
        {
            if (probability > 0) certainty += probability * Math.Log(probability);
        }

        var group = _sums.Add(sample, probabilities, 1 / sum);
        (_certainties[group] ??= new ExactSum()).Add((certainty / sum) - Math.Log(sum));
    }

    public void Merge(ClassDistributions later)
    {
        _sums.Merge(later._sums);
        for (var group = 0; group < VectorSums.Groups; group++)
        {
            if (later._certainties[group] is { } certainty) (_certainties[group] ??= new ExactSum()).Merge(certainty);
        }
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_sums);
        for (var group = 0; group < VectorSums.Groups; group++)
        {
            _certainties[group] = archive.PassState(_certainties[group], static () => new ExactSum());
            if (_certainties[group] is null != (_sums.Counts[group] == 0)) throw StateArchive.Broken("a group's distributions are not as many as its records");
        }
    }

    /// <summary>The mean entropy of a record, in nats. Not to be asked for without a record.</summary>
    public double MeanEntropy => -Certainty() / Count;

    /// <summary>The entropy of the mean of all records, in nats. Not to be asked for without a record.</summary>
    public double EntropyOfMean => Entropy(_sums.Total(), Count);

    /// <summary>The inception score, exp of the one less the other: from 1, where all records are alike, to the number of classes. Not to be asked for without a record.</summary>
    public double InceptionScore => Score(_sums.Total(), Certainty(), Count);

    /// <summary>Of the inception score; null where leaving groups of records out shows no spread.</summary>
    public Uncertainty? Uncertainty
    {
        get
        {
            var (total, certainty) = (_sums.Total(), Certainty());
            List<double> without = [];
            List<long> sizes = [];
            for (var group = 0; group < VectorSums.Groups; group++)
            {
                var size = _sums.Counts[group];
                if (size == 0 || size == Count) continue;

                without.Add(Score(_sums.Without(group, total), certainty - _certainties[group]!.Value, Count - size));
                sizes.Add(size);
            }

            return JackknifeInterval.DeleteGroup(InceptionScore, [.. without], [.. sizes])?.Within(1, Math.Max(1, Classes));
        }
    }

    private double Score(double[] sums, double certainty, long count) => Math.Clamp(Math.Exp(Entropy(sums, count) + (certainty / count)), 1, Math.Max(1, Classes));

    private static double Entropy(double[] sums, long count)
    {
        var entropy = 0.0;
        foreach (var sum in sums)
        {
            var share = sum / count;
            if (share > 0) entropy -= share * Math.Log(share);
        }

        return entropy;
    }

    private double Certainty()
    {
        var sum = new ExactSum();
        foreach (var certainty in _certainties.OfType<ExactSum>()) sum.Merge(certainty);
        return sum.Value;
    }
}
