namespace DataAuditor.Models.OnnxRuntime;

/// <summary>A text that a model says of itself: the place of the function that reads it.</summary>
internal enum OnnxMetadataText
{
    Producer = 112,
    Graph = 113,
    Domain = 114,
    Description = 115,
}
