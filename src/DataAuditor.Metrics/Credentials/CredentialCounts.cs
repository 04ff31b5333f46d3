using System.Globalization;
using System.Text.Json;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Vision;
using DataAuditor.States;

namespace DataAuditor.Metrics.Credentials;

/// <summary>For how many records the credentials of all images hold; and of the images, how many there are of each state, and with each status.</summary>
public sealed class CredentialCounts : IState<CredentialCounts>
{
    private readonly long[] _states = new long[Enum.GetValues<CredentialState>().Length];

    private readonly SortedDictionary<string, long> _codes = new(StringComparer.Ordinal);

    private long _clocked;

    public Share Records { get; } = new();

    /// <summary>Records with an image that cannot be read.</summary>
    public long Unusable { get; private set; }

    public void Merge(CredentialCounts later)
    {
        Records.Merge(later.Records);
        Unusable += later.Unusable;
        _clocked += later._clocked;
        for (var state = 0; state < _states.Length; state++) _states[state] += later._states[state];
        foreach (var (code, images) in later._codes) Add(code, images);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Records);
        Unusable = archive.PassCount(Unusable);
        _clocked = archive.PassCount(_clocked);
        archive.PassEach(_states.AsSpan());
        archive.PassMap(_codes, archive.PassText, archive.PassCount);
    }

    internal static string NameOf(CredentialState state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());

    internal void AddUnusable() => Unusable++;

    internal void Add(IReadOnlyList<CredentialReport> images, bool holds)
    {
        Records.Add(holds);
        foreach (var image in images)
        {
            _states[(int)image.State]++;
            if (image.IsOfClock) _clocked++;
            foreach (var code in image.Statuses.Select(static status => status.Code).Distinct(StringComparer.Ordinal)) Add(code, 1);
        }
    }

    internal Measurement Measure(MetricInfo info, bool isDated)
    {
        if (Records.Count == 0) return info.WorstFor(Unusable > 0 ? "no record has images that can be used" : "there is no synthetic record");

        return new Measurement.Score(Records.Value) { Uncertainty = Records.Uncertainty, Parts = [.. Parts()], Notes = [.. UnusableFiles.Notes(Unusable, "images"), .. Notes(isDated)] };
    }

    /// <summary>States and statuses are told apart by what they say, not by how good they are: none of them is to blame.</summary>
    private IEnumerable<Part> Parts()
    {
        var images = _states.Sum();
        Part Of(string name, long count) => new(name, (double)count / images) { IsReference = true, Details = [KeyValuePair.Create("images", (double)count)] };

        foreach (var state in Enum.GetValues<CredentialState>().Where(state => _states[(int)state] > 0)) yield return Of(NameOf(state), _states[(int)state]);
        foreach (var (code, count) in _codes) yield return Of(code, count);
    }

    private IEnumerable<string> Notes(bool isDated)
    {
        var remote = _states[(int)CredentialState.Remote];
        if (remote > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{Images(remote)} {(remote == 1 ? "says" : "say")} that the manifest is elsewhere, which counts as none: nothing is fetched");
        if (_clocked > 0 && !isDated) yield return string.Create(CultureInfo.InvariantCulture, $"{Images(_clocked)} {(_clocked == 1 ? "has" : "have")} no time stamp to show when the certificate signed: whether it was valid is judged as of today; option 'validAt' fixes the day");
    }

    private static string Images(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "image" : "images")}");

    private void Add(string code, long images) => _codes[code] = _codes.GetValueOrDefault(code) + images;
}
