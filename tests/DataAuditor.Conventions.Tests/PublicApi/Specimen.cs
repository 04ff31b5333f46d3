namespace DataAuditor.Conventions.Tests.PublicApi;

/// <summary>One of each kind of member, for the printer's own test.</summary>
public abstract record Specimen<T>(T First) : IDisposable
{
    public const long Largest = 9;

    public required int Count { get; init; }

    public double? Later { get; set; }

    internal int Hidden { get; set; }

    public static bool Find<TKey>(TKey key, out T? value, string name = "none", params int[] places)
    {
        value = default;
        return key is not null && name.Length > places.Length;
    }

    public virtual void Dispose() => GC.SuppressFinalize(this);

    protected abstract List<T> Made();
}
