namespace DataAuditor.Models.OnnxRuntime;

/// <summary>A tensor for one of a model's inputs.</summary>
public readonly record struct OnnxInput(string Name, OnnxTensor Tensor);
