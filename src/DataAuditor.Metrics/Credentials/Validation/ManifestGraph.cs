using DataAuditor.Metrics.Credentials.Claims;
using DataAuditor.Metrics.Credentials.Jumbf;

namespace DataAuditor.Metrics.Credentials.Validation;

/// <summary>The manifests of a store, and how they build on each other.</summary>
internal sealed class ManifestGraph(IReadOnlyList<Manifest> manifests, StatusLog log)
{
    private const int MostDepth = 64;

    private readonly Dictionary<string, Manifest> _byLabel = manifests.ToDictionary(static manifest => manifest.Label, StringComparer.Ordinal);

    private readonly Dictionary<string, Manifest> _reached = new(StringComparer.Ordinal);

    private readonly List<string> _redactions = [];

    private readonly HashSet<(string? Manifest, string Label)> _redacted = [];

    private readonly Dictionary<string, bool> _touched = new(StringComparer.Ordinal);

    private readonly HashSet<string> _vouched = new(StringComparer.Ordinal);

    /// <summary>The active manifest, and all that it builds on.</summary>
    public IReadOnlyCollection<Manifest> Reached => _reached.Values;

    public Manifest? Find(string label) => _byLabel.GetValueOrDefault(label);

    /// <summary>Whether later manifests took an assertion out of this one.</summary>
    public bool IsRedacted(Manifest manifest, string label) =>
        _redacted.Contains((manifest.Label, label));

    /// <summary>Whether later manifests took anything out of this one.</summary>
    public bool IsTouched(Manifest manifest)
    {
        if (!_touched.TryGetValue(manifest.Label, out var isTouched)) _touched[manifest.Label] = isTouched = _redactions.Exists(redaction => redaction.Contains(manifest.Label, StringComparison.Ordinal));
        return isTouched;
    }

    /// <summary>Follows the ingredients from the active manifest on.</summary>
    /// <exception cref="CredentialFormatException">A manifest is its own ingredient, by whatever way, or the way is too long.</exception>
    public void Walk(Manifest active)
    {
        _vouched.Add(active.Label);
        Walk(active, []);
    }

    /// <summary>The manifest that binds what this one says to the file: itself, or what it updates.</summary>
    /// <returns>Null where none does.</returns>
    public Manifest? BoundOf(Manifest manifest)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(manifest.Label))
        {
            if (!manifest.IsUpdate && manifest.HardBindings.Any()) return manifest;

            var parent = manifest.Ingredients.Select(Ingredient.Find).FirstOrDefault(static ingredient => ingredient is { Relationship: Relationship.ParentOf, ManifestLabel: not null });
            if (parent?.ManifestLabel is not { } label || Find(label) is not { } next) return null;

            manifest = next;
        }

        return null;
    }

    /// <summary>Remembers that a manifest is, byte for byte, the one that an ingredient of another names. What is in it is vouched for if the other is.</summary>
    public void Vouch(Manifest by, Manifest manifest)
    {
        if (_vouched.Contains(by.Label)) _vouched.Add(manifest.Label);
    }

    /// <summary>
    /// What checks came to, less what was recorded of ingredients when they were taken in. What is recorded counts where the active manifest
    /// vouches for it, by its own ingredients or those of manifests that it has the hash of: others in the store may say anything. A failure of the
    /// active manifest, or of what binds it to the file, always counts.
    /// </summary>
    public IReadOnlyList<Status> News(Manifest active, IReadOnlyList<Status> statuses)
    {
        bool IsOfActive(Status status) => (status.Ingredient is null && status.Kind is StatusKind.Failure) || (status.Uri is { } uri && JumbfUri.ManifestOf(uri) == active.Label);

        if (statuses.All(IsOfActive)) return statuses;

        var known = _reached.Values.Where(manifest => _vouched.Contains(manifest.Label)).SelectMany(static manifest => manifest.Ingredients).Select(Ingredient.Find).OfType<Ingredient>()
            .SelectMany(static ingredient => ingredient.Recorded()).Select(static status => status with { Ingredient = null }).ToHashSet();
        return [.. statuses.Where(status => IsOfActive(status) || !known.Contains(status with { Ingredient = null }))];
    }

    private void Walk(Manifest manifest, List<string> path)
    {
        if (path.Count >= MostDepth) throw new CredentialFormatException($"ingredients build on each other more than {MostDepth} deep", StatusCode.IngredientMalformed);
        if (!_reached.TryAdd(manifest.Label, manifest)) return;

        path.Add(manifest.Label);
        _redactions.AddRange(manifest.Redactions);
        _redacted.UnionWith(manifest.Redactions.Select(static redaction => (JumbfUri.ManifestOf(redaction), JumbfUri.LabelOf(redaction))));
        foreach (var assertion in manifest.Ingredients)
        {
            if (Ingredient.Find(assertion)?.ManifestLabel is not { } label) continue;

            if (Find(label) is not { } next) log.Failure(StatusCode.IngredientMissing, JumbfUri.OfManifest(label));
            else if (path.Contains(label, StringComparer.Ordinal)) throw new CredentialFormatException("a manifest is its own ingredient", StatusCode.IngredientMalformed);
            else Walk(next, path);
        }

        path.RemoveAt(path.Count - 1);
    }
}
