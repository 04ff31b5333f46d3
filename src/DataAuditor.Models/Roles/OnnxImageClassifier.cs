using System.Globalization;

namespace DataAuditor.Models.Roles;

/// <summary>Image to the probabilities of its classes, in the model's order.</summary>
internal sealed class OnnxImageClassifier(OnnxModelOptions options) : OnnxImageModel<ImageTensor, double[]>(options, 1)
{
    public override ImageTensor Sample => Black;

    public override string Description => Options.Temperature == 1 ? base.Description : string.Create(CultureInfo.InvariantCulture, $"{base.Description}, temperature {Options.Temperature}");

    protected override OnnxBlock[] Blocks(ImageTensor input) => [Block(input)];

    protected override double[] Output(OnnxRow row, ImageTensor input) => row.IsByToken
        ? throw Model.Fault($"it yields [{string.Join(", ", row.Shape)}] numbers for an image, not one for each class")
        : ClassProbabilities.Of(row.Values, Options, Model.Fault);
}
