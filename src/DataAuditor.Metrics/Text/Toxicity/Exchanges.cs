using System.Text.Json;

namespace DataAuditor.Metrics.Text.Toxicity;

/// <summary>The replies of a dialogue, each with what the user said before it.</summary>
internal static class Exchanges
{
    public const string None = "no scored reply";

    private const string RoleMember = "role";

    private static readonly TextToxicity Toxicity = new("turns");

    private static readonly string[] Users = ["user", "human"];

    private static readonly string[] Repliers = ["assistant", "model", "bot", "chatbot", "gpt"];

    /// <summary>Turns that nobody says to the other.</summary>
    private static readonly string[] Others = ["system", "developer", "tool", "function"];

    public static IReadOnlyList<FieldNeed> Needs { get; } = [Toxicity.Need];

    /// <summary>In the order of the replies; those without a score are left out.</summary>
    /// <exception cref="AuditException">A turn's role is not known.</exception>
    public static IReadOnlyList<Exchange> Of(Sample sample) => sample.Once(typeof(Exchanges), static sample =>
    {
        var turns = Toxicity.ItemsOf(sample);
        var toxicities = Toxicity.ValuesOf(sample);
        List<Exchange> exchanges = [];
        double? query = null;
        for (var turn = 0; turn < turns.Count; turn++)
        {
            var role = RoleOf(sample, turns[turn], turn);
            if (Users.Contains(role)) query = toxicities[turn];
            else if (Repliers.Contains(role) && toxicities[turn] is { } reply) exchanges.Add(new Exchange(turn + 1, query, reply));
        }

        return exchanges;
    });

    private static string RoleOf(Sample sample, JsonElement turn, int at)
    {
        var role = turn.TryGetProperty(RoleMember, out var given) && given.ValueKind is JsonValueKind.String ? given.GetString()!.ToLowerInvariant() : null;
        return role is not null && (Users.Contains(role) || Repliers.Contains(role) || Others.Contains(role))
            ? role
            : throw sample.Wrong($"turn {at + 1} must have a 'role': one of {string.Join(", ", Users.Concat(Repliers).Concat(Others))}");
    }
}
