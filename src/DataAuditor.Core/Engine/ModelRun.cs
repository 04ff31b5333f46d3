using System.Collections.Concurrent;
using DataAuditor.Models;
using DataAuditor.States;

namespace DataAuditor.Engine;

/// <summary>The models' answers for each block; a model that cannot be used is asked once.</summary>
internal sealed class ModelRun(IReadOnlyList<ModelFeature> features, IModels models)
{
    private readonly ConcurrentDictionary<string, ModelException> _faults = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ModelException> Faults => _faults;

    /// <summary>A fault that was met elsewhere.</summary>
    public void Remember(string role, ModelException fault) => _faults.TryAdd(role, fault);

    public void Archive(StateArchive archive)
    {
        var faults = new SortedDictionary<string, ModelException>(_faults, StringComparer.Ordinal);
        archive.PassMap(faults, archive.PassText, fault => new ModelException(archive.PassText(fault?.Message ?? ""), archive.PassLocation(fault?.Location)) { IsMerelyAbsent = archive.Pass(fault?.IsMerelyAbsent ?? false) });
        foreach (var (role, fault) in faults) Remember(role, fault);
    }

    public void Compute(IReadOnlyList<Sample> samples, CancellationToken cancellation)
    {
        foreach (var feature in features.Where(feature => !_faults.ContainsKey(feature.Role)))
        {
            try
            {
                feature.Compute(samples, models, cancellation);
            }
            catch (ModelException unusable)
            {
                _faults.TryAdd(feature.Role, unusable);
            }
        }
    }
}
