using DataAuditor.Learning;

namespace DataAuditor.Metrics.Log.Detection;

/// <summary>Windows as a detector sees them: a feature for each template of the windows it is trained on; what it has not seen there is no feature.</summary>
internal sealed class WindowFeatures
{
    /// <summary>More would take a detector that looks at pairs of features too long; those in most windows are kept.</summary>
    private const int MostOfUnsupervised = 512;

    private readonly Dictionary<int, int> _places = [];

    private readonly double[] _weights;

    private readonly bool _isLogarithmic;

    /// <param name="training">At least one.</param>
    public WindowFeatures(IReadOnlyList<LogWindow> training, Detector detector)
    {
        var windowsOf = new Dictionary<int, int>();
        foreach (var template in training.SelectMany(static window => window.Counts.Keys)) windowsOf[template] = windowsOf.GetValueOrDefault(template) + 1;

        (int Template, int Windows)[] kept = [.. windowsOf
            .OrderByDescending(static template => template.Value)
            .ThenBy(static template => template.Key)
            .Take(detector is Detector.Logistic ? int.MaxValue : MostOfUnsupervised)
            .Select(static template => (template.Key, template.Value))];
        foreach (var (template, _) in kept) _places.Add(template, _places.Count);

        // Xu et al. weigh down templates that most windows have.
        _isLogarithmic = detector is not Detector.Pca;
        _weights = [.. kept.Select(template => _isLogarithmic ? 1 : Math.Log((double)training.Count / template.Windows))];
    }

    public SparseRows Rows(IReadOnlyList<LogWindow> windows)
    {
        var rows = new SparseRows(_places.Count);
        List<int> places = [];
        List<double> values = [];
        foreach (var window in windows)
        {
            places.Clear();
            values.Clear();
            foreach (var (template, count) in window.Counts.OrderBy(static template => template.Key))
            {
                if (!_places.TryGetValue(template, out var place)) continue;
                places.Add(place);
                values.Add(_weights[place] * (_isLogarithmic ? Math.Log(1 + count) : count));
            }

            rows.Add([.. places], [.. values]);
        }

        return rows;
    }
}
