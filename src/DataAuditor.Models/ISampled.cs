namespace DataAuditor.Models;

/// <summary>A model that knows what it can be asked to show that it works.</summary>
internal interface ISampled<TInput>
{
    /// <summary>An input of the lengths that the model declares; black, empty or zero.</summary>
    TInput Sample { get; }
}
