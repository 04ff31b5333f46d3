namespace DataAuditor.Data.Warehouses.Doctor;

/// <summary>How an engine's answer compares with what is computed here.</summary>
public enum EngineState
{
    /// <summary>The same: counts exactly, sums to the ninth digit.</summary>
    Ok,

    /// <summary>An answer, but another one.</summary>
    Differs,

    /// <summary>No answer.</summary>
    Fails,
}
