namespace DataAuditor;

/// <summary>Role to the user's own field names, as the manifest's <c>fields</c> maps them.</summary>
public sealed class FieldRoles(IReadOnlyDictionary<string, IReadOnlyList<string>> names)
{
    /// <summary>What an attack of the user's own says of a real or a holdout record; synthetic records have none.</summary>
    public const string AttackScore = "attack_score";

    public static FieldRoles None { get; } = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    public IEnumerable<string> Roles => names.Keys;

    /// <summary>The names mapped to a role; empty where the role is not mapped.</summary>
    public IReadOnlyList<string> this[string role] => names.TryGetValue(role, out var mapped) ? mapped : [];
}
