namespace DataAuditor.Counting;

/// <summary>A key that is compared, with its place among all that are; or one that they are compared with.</summary>
internal readonly record struct PlacedKey(ulong Key, long Place)
{
    /// <summary>The place of all keys that others are compared with.</summary>
    public const long Reference = -1;

    public bool IsReference => Place == Reference;
}
