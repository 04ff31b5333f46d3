namespace DataAuditor.Metrics.Entities;

/// <summary>
/// How the redacted entities of a document agree with its gold ones, type by type. Each pairs with one of the other side at most: with the
/// one at its position, or, where one of the two has none, with one of its value. Naming a position twice counts once; values without a
/// position count as often as they are named.
/// </summary>
/// <param name="ByType">In the order of the types' names.</param>
internal sealed record EntityMatches(IReadOnlyList<KeyValuePair<string, EntityMatch>> ByType)
{
    public EntityMatch All { get; } = ByType.Aggregate(default(EntityMatch), static (sum, type) => sum + type.Value);

    /// <summary>Of a record; compared once for all metrics.</summary>
    /// <exception cref="AuditException">A field is no array of entities.</exception>
    public static EntityMatches Of(Sample sample) => sample.Once(typeof(EntityMatches), static sample =>
    {
        var gold = sample.EntitiesOf(EntityFields.Gold).ToLookup(static entity => entity.Type, StringComparer.Ordinal);
        var redacted = sample.EntitiesOf(EntityFields.Redacted).ToLookup(static entity => entity.Type, StringComparer.Ordinal);
        var types = gold.Concat(redacted).Select(static entities => entities.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new EntityMatches([.. types.Select(type => KeyValuePair.Create(type, MatchOf(gold[type], redacted[type])))]);
    });

    private static EntityMatch MatchOf(IEnumerable<Entity> gold, IEnumerable<Entity> redacted)
    {
        Entity[] golds = Distinct(gold), others = Distinct(redacted);
        var shared = PositionsOf(golds);
        shared.IntersectWith(PositionsOf(others));
        var byValue = ValuesOf(others, shared);
        var found = shared.Count + ValuesOf(golds, shared).Sum(value => value.Value.PairsWith(byValue.GetValueOrDefault(value.Key)));
        return new EntityMatch(golds.Length, others.Length, found);
    }

    private static Entity[] Distinct(IEnumerable<Entity> entities)
    {
        var positions = new HashSet<(long, long)>();
        return [.. entities.Where(entity => entity.Position is not { } position || positions.Add(position))];
    }

    private static HashSet<(long, long)> PositionsOf(IEnumerable<Entity> entities) => [.. entities.Select(static entity => entity.Position).OfType<(long, long)>()];

    /// <summary>The values of the entities that no position pairs.</summary>
    private static Dictionary<string, Mentions> ValuesOf(IEnumerable<Entity> entities, HashSet<(long, long)> paired)
    {
        var values = new Dictionary<string, Mentions>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            if (entity.Value is not { } value || (entity.Position is { } position && paired.Contains(position))) continue;

            var known = values.GetValueOrDefault(value);
            values[value] = entity.Position is null ? known with { Unplaced = known.Unplaced + 1 } : known with { Placed = known.Placed + 1 };
        }

        return values;
    }

    /// <summary>How often a value is named with a position and without.</summary>
    private readonly record struct Mentions(int Placed, int Unplaced)
    {
        /// <summary>The most pairs of which one side at least has no position: those with one, which have less choice, come first.</summary>
        public int PairsWith(Mentions other)
        {
            var (own, others) = (Math.Min(Placed, other.Unplaced), Math.Min(other.Placed, Unplaced));
            return own + others + Math.Min(Unplaced - others, other.Unplaced - own);
        }
    }
}
