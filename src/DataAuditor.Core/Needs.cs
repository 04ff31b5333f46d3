namespace DataAuditor;

/// <summary>What a metric cannot be measured without. Synthetic data is always needed.</summary>
[Flags]
public enum Needs
{
    None = 0,
    Real = 1,
    Holdout = 2,
    Schema = 4,
}
