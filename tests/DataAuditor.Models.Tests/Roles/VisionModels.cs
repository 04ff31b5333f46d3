using DataAuditor.Models.OnnxRuntime;
using DataAuditor.Models.Tests.OnnxRuntime;

namespace DataAuditor.Models.Tests.Roles;

/// <summary>Models of images and clips that take means and differences, so that what they must yield can be told by hand.</summary>
public static class VisionModels
{
    /// <summary>The mean of each channel, as maps of one pixel.</summary>
    public static byte[] ChannelMeans(OnnxElementType type = OnnxElementType.Float) => new OnnxModelBuilder()
        .Input("pixels", type, "batch", "channels", "height", "width").Output("features", type, "batch", "channels", 1, 1)
        .Node("Cast", "pixels", "singles", ("to", (int)OnnxElementType.Float)).Node("GlobalAveragePool", "singles", "means").Node("Cast", "means", "features", ("to", (int)type)).Build();

    /// <summary>The image itself, whose maps nobody has averaged.</summary>
    public static byte[] Maps() => new OnnxModelBuilder()
        .Input("pixels", OnnxElementType.Float, "batch", "channels", "height", "width").Output("maps", OnnxElementType.Float, "batch", "channels", "height", "width")
        .Node("Identity", "pixels", "maps").Build();

    /// <summary>One vector for each channel, as a transformer has for each patch.</summary>
    public static byte[] Patches() => new OnnxModelBuilder()
        .Input("pixels", OnnxElementType.Float, "batch", 2, "height", "width").Output("patches", OnnxElementType.Float, "batch", 2, "size")
        .Constant("shape", [0L, 2, -1], 3).Node("Reshape", "pixels shape", "patches").Build();

    /// <summary>The channels' means for logits.</summary>
    public static byte[] Classifier() => new OnnxModelBuilder()
        .Input("pixels", OnnxElementType.Float, "batch", "channels", "height", "width").Output("logits", OnnxElementType.Float, "batch", "classes")
        .Node("GlobalAveragePool", "pixels", "means").Node("Flatten", "means", "logits", ("axis", 1)).Build();

    /// <summary>The mean squared difference, or the mean difference, of two images.</summary>
    public static byte[] Distance(bool isSquared) => new OnnxModelBuilder()
        .Input("first", OnnxElementType.Float, "batch", "channels", "height", "width").Input("second", OnnxElementType.Float, "batch", "channels", "height", "width")
        .Output("distance", OnnxElementType.Float, "batch", 1, 1, 1)
        .Node("Sub", "first second", "difference").Node(isSquared ? "Mul" : "Sum", isSquared ? "difference difference" : "difference", "each")
        .Node("ReduceMean", "each", "distance", ("axes", new long[] { 1, 2, 3 }), ("keepdims", 1)).Build();

    /// <summary>For displacements to the right and downwards, how much brighter the first two channels have become.</summary>
    public static byte[] Flow() => new OnnxModelBuilder()
        .Input("first", OnnxElementType.Float, "batch", "channels", "height", "width").Input("second", OnnxElementType.Float, "batch", "channels", "height", "width")
        .Output("flow", OnnxElementType.Float, "batch", "two", "height", "width")
        .Constant("from", [0L], 1).Constant("to", [2L], 1).Constant("axis", [1L], 1)
        .Node("Sub", "second first", "difference").Node("Slice", "difference from to axis", "flow").Build();

    /// <summary>The mean of each plane of a clip, in the order in which the model is given them.</summary>
    /// <param name="second">The declared second dimension, after that of the batch.</param>
    public static byte[] PlaneMeans(object second, object third) => new OnnxModelBuilder()
        .Input("clip", OnnxElementType.Float, "batch", second, third, "height", "width").Output("features", OnnxElementType.Float, "batch", "planes")
        .Node("ReduceMean", "clip", "means", ("axes", new long[] { 3, 4 }), ("keepdims", 0)).Node("Flatten", "means", "features", ("axis", 1)).Build();

    /// <summary>How often each symbol is in a molecule, over 35, and after that its first place.</summary>
    public static byte[] Molecule() => new OnnxModelBuilder()
        .Input("molecule", OnnxElementType.Float, "batch", 350, 35).Output("counts", OnnxElementType.Float, "batch", 70)
        .Constant("places", [1L], 1).Node("ReduceSum", "molecule places", "sums", ("keepdims", 0))
        .Node("ArgMax", "molecule", "firsts", ("axis", 1), ("keepdims", 0)).Node("Cast", "firsts", "numbers", ("to", (int)OnnxElementType.Float))
        .Node("Concat", "sums numbers", "counts", ("axis", 1)).Build();

    /// <summary>1 + 2a − 3b, in a row of its own or bare.</summary>
    public static byte[] Regression(OnnxElementType type, bool isBare)
    {
        var model = new OnnxModelBuilder().Input("numbers", type, "batch", 2);
        model = type is OnnxElementType.Double
            ? model.Constant("w", [2.0, -3], 2, 1).Constant("b", [1.0], 1)
            : model.Constant("w", [2f, -3], 2, 1).Constant("b", [1f], 1);
        model.Constant("bare", [-1L], 1).Node("MatMul", "numbers w", "product").Node("Add", "product b", isBare ? "column" : "score");
        return isBare ? model.Node("Reshape", "column bare", "score").Output("score", type, "batch").Build() : model.Output("score", type, "batch", 1).Build();
    }
}
