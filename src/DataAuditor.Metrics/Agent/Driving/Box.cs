namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>A rectangle on the ground, turned by an angle around its centre.</summary>
internal readonly record struct Box(double X, double Y, double Length, double Width, double Yaw)
{
    private static readonly (int Along, int Across)[] Corners = [(1, 1), (1, -1), (-1, -1), (-1, 1)];

    /// <summary>0 where they overlap.</summary>
    public static double Distance(in Box one, in Box other)
    {
        if (!AreApart(one, other) && !AreApart(other, one)) return 0;

        // Of outlines that do not cross, a corner of one is what is nearest to the other.
        return Math.Min(one.NearestCorner(other), other.NearestCorner(one));
    }

    /// <summary>Whether a line along a side of the first has the second on its far side.</summary>
    private static bool AreApart(in Box one, in Box other)
    {
        double leastAlong = double.PositiveInfinity, mostAlong = double.NegativeInfinity, leastAcross = double.PositiveInfinity, mostAcross = double.NegativeInfinity;
        foreach (var corner in Corners)
        {
            var (along, across) = one.Within(other.Corner(corner));
            (leastAlong, mostAlong) = (Math.Min(leastAlong, along), Math.Max(mostAlong, along));
            (leastAcross, mostAcross) = (Math.Min(leastAcross, across), Math.Max(mostAcross, across));
        }

        return leastAlong > one.Length / 2 || mostAlong < -one.Length / 2 || leastAcross > one.Width / 2 || mostAcross < -one.Width / 2;
    }

    private double NearestCorner(in Box other)
    {
        var least = double.PositiveInfinity;
        foreach (var corner in Corners)
        {
            var (along, across) = Within(other.Corner(corner));
            least = Math.Min(least, double.Hypot(Math.Max(0, Math.Abs(along) - (Length / 2)), Math.Max(0, Math.Abs(across) - (Width / 2))));
        }

        return least;
    }

    private (double X, double Y) Corner((int Along, int Across) corner)
    {
        var (sin, cos) = Math.SinCos(Yaw);
        double along = corner.Along * Length / 2, across = corner.Across * Width / 2;
        return (X + (along * cos) - (across * sin), Y + (along * sin) + (across * cos));
    }

    /// <summary>A point as it is seen from the centre, along the rectangle and across.</summary>
    private (double Along, double Across) Within((double X, double Y) point)
    {
        var (sin, cos) = Math.SinCos(Yaw);
        double x = point.X - X, y = point.Y - Y;
        return ((x * cos) + (y * sin), (y * cos) - (x * sin));
    }
}
