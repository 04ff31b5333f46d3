using System.Collections.Concurrent;
using DataAuditor.Models.Cache;

namespace DataAuditor.Models.Configuration;

/// <summary>The models of a manifest: each is loaded when it is first asked for, and what it said is kept in the cache.</summary>
/// <param name="settings">By role.</param>
/// <param name="cache">Null to keep nothing.</param>
public sealed class ConfiguredModels(IReadOnlyDictionary<string, ModelSettings> settings, FeatureCache? cache) : IModels, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Loaded>> _loaded = new(StringComparer.Ordinal);

    /// <summary>The same for models that say the same: of how each is configured, and of the files that it is loaded from.</summary>
    public static string Identity(IReadOnlyDictionary<string, ModelSettings> settings) => StableHash.Sha256(string.Join(
        '\n', settings.OrderBy(static model => model.Key, StringComparer.Ordinal).Select(static model => $"{model.Key} {ModelFactory.Identity(model.Key, model.Value)}")));

    /// <summary>Every model that was asked, in the order of the roles.</summary>
    public IReadOnlyList<UsedModel> Used =>
    [
        .. Models().OrderBy(entry => entry.Role, StringComparer.Ordinal)
            .Select(entry => new UsedModel(entry.Role, entry.Loaded.Description, (entry.Loaded.Source as IAsksService)?.Usage)),
    ];

    public IModel<TInput, TOutput>? Find<TInput, TOutput>(ModelRole<TInput, TOutput> role) => (IModel<TInput, TOutput>?)Loading(role)?.Model;

    /// <summary>The model itself, which is asked whatever the cache knows; null where none is configured.</summary>
    /// <exception cref="ModelException">It cannot be loaded.</exception>
    public IModel<TInput, TOutput>? Uncached<TInput, TOutput>(ModelRole<TInput, TOutput> role) => (IModel<TInput, TOutput>?)Loading(role)?.Source;

    /// <summary>Keeps in the cache what was computed.</summary>
    /// <returns>Why some of it was not kept.</returns>
    public IReadOnlyList<string> Keep() => [.. Models().Select(entry => entry.Loaded.Shelf?.Keep()).OfType<string>().Distinct(StringComparer.Ordinal)];

    public void Dispose()
    {
        foreach (var (_, loaded) in Models()) (loaded.Source as IDisposable)?.Dispose();
    }

    private Loaded? Loading<TInput, TOutput>(ModelRole<TInput, TOutput> role) => settings.ContainsKey(role.Name) || ModelFactory.ByDefault(role) is not null
        ? _loaded.GetOrAdd(role.Name, _ => new Lazy<Loaded>(() => Load(role))).Value
        : null;

    private Loaded Load<TInput, TOutput>(ModelRole<TInput, TOutput> role)
    {
        if (!settings.TryGetValue(role.Name, out var own))
        {
            var byDefault = ModelFactory.ByDefault(role)!;
            return new Loaded(byDefault, byDefault, byDefault.Description, null);
        }

        var model = ModelFactory.Create(role, own);
        if (cache is null || FeatureFormats.Find<TOutput>() is not { } format || ModelFactory.Identity(role.Name, own) is not { } identity)
        {
            return new Loaded(model, model, model.Description, null);
        }

        var shelf = cache.Open(identity);
        return new Loaded(new CachedModel<TInput, TOutput>(model, shelf, format), model, model.Description, shelf);
    }

    private IEnumerable<(string Role, Loaded Loaded)> Models() =>
        _loaded.Where(entry => entry.Value.IsValueCreated).Select(entry => (entry.Key, entry.Value.Value));

    private sealed record Loaded(object Model, object Source, string Description, FeatureShelf? Shelf);
}
