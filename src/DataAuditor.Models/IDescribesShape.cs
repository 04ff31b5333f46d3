namespace DataAuditor.Models;

/// <summary>A model that can say what its file takes and gives.</summary>
public interface IDescribesShape
{
    /// <summary>Name, type and shape of each.</summary>
    IReadOnlyList<string> Inputs { get; }

    /// <inheritdoc cref="Inputs"/>
    IReadOnlyList<string> Outputs { get; }
}
