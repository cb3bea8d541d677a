using System.Globalization;
using LeadExec.Api.Http;
using LeadExec.Api.Intake;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Api.Settings;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Portal;

/// <summary>White label of the client portal: name, colour and logo, set by staff and shown to everybody, also before signing in.</summary>
internal static class BrandEndpoints
{
    private const string Tag = "Portal brand";
    private const string Style = "/portal/brand.css";

    /// <summary>The logo as base64, and the JSON around it.</summary>
    private const int LargestBody = (PortalBrand.LargestLogo * 4 / 3) + 4_096;

    // The smallest picture there is.
    private static readonly byte[] Example = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/brand", ShowAsync).AllowAnonymous().Describe("getBrand", Tag, "The portal's name and logo; needs no session; missing before the set-up", 404);
        api.MapGet("/brand/logo", LogoAsync).AllowAnonymous().Produces<byte[]>(StatusCodes.Status200OK, "image/png", "image/jpeg")
            .Describe("getBrandLogo", Tag, "The portal's logo; needs no session", 404);
        var group = api.MapGroup("/portal-brand").RequireAuthorization(Policies.Staff);
        group.MapGet("", FindAsync).Describe("getPortalBrand", Tag, "Name, colour and logo of the client portal with their ETag", 401, 403, 404);
        group.MapPut("", SaveAsync).WithExample(new BrandBodies.Brand { Name = "Example Leads", Accent = "#0b6e4f" })
            .Describe("replacePortalBrand", Tag, "Sets the portal's name and colour; a colour on which white text cannot be read is refused", 400, 401, 403, 404, 412, 428);
        group.MapPut("/logo", SetLogoAsync).WithMetadata(new BodyLimit(LargestBody)).WithExample(new BrandBodies.LogoBody { Picture = Example })
            .Describe("setPortalLogo", Tag, "Sets the portal's logo: PNG or JPEG, at most 256 kB", 400, 401, 403, 404, 413);
        group.MapDelete("/logo", RemoveLogoAsync).Describe("removePortalLogo", Tag, "Takes the portal's logo away", 401, 403, 404);
    }

    /// <summary>The colours as a style sheet beside the portal's page, there before its first paint.</summary>
    public static void MapStyle(IEndpointRouteBuilder app) => app.MapGet(Style, StyleAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> StyleAsync(HttpContext context, [FromServices] IPortalBrands brands)
    {
        var brand = await brands.FindAsync(context.RequestAborted);
        var tag = EntityTags.Of(brand.Version);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch == tag
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Text(BrandColors.Css(brand.Accent), "text/css; charset=utf-8");
    }

    private static async Task<Results<Ok<BrandBodies.Shown>, ProblemHttpResult>> ShowAsync([FromServices] IPortalBrands brands, ICatalogSource catalogs, CancellationToken cancellationToken)
    {
        var brand = await brands.FindAsync(cancellationToken);
        return catalogs.Current.Account.CompanyName is { Length: > 0 } company ? TypedResults.Ok(Show(brand, company)) : Problems.NotFound();
    }

    // Whoever uploaded it, it is shown as the picture that it is and as nothing else.
    private static async Task<IResult> LogoAsync(HttpContext context, [FromServices] IPortalBrands brands)
    {
        if (await brands.LogoAsync(context.RequestAborted) is not { } logo)
        {
            return Problems.NotFound();
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.ContentDisposition = "inline; filename=\"logo\"";
        headers.CacheControl = context.Request.Query["v"] == logo.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(logo.Bytes, logo.MediaType);
    }

    private static async Task<Ok<BrandBodies.Brand>> FindAsync(HttpContext context, [FromServices] IPortalBrands brands) =>
        Answer(context, await brands.FindAsync(context.RequestAborted));

    private static async Task<Results<Ok<BrandBodies.Brand>, ProblemHttpResult>> SaveAsync(
        BrandBodies.Brand body, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext context, [FromServices] IPortalBrands brands)
    {
        var (name, accent) = (Blank(body.Name), Blank(body.Accent));
        if (name?.Length > PortalBrand.LongestName || name?.Any(char.IsControl) is true)
        {
            return Problems.Invalid("/name", $"At most {PortalBrand.LongestName} characters.");
        }

        if (accent is not null && Mistake(accent) is { } wrong)
        {
            return Problems.Invalid("/accent", wrong);
        }

        if (string.IsNullOrWhiteSpace(ifMatch))
        {
            return SettingProblems.NoIfMatch();
        }

        var before = await brands.FindAsync(context.RequestAborted);
        var brand = before with { Name = name, Accent = accent is null ? null : BrandColors.Normal(accent) };
        return EntityTags.Fits(ifMatch, before.Version) && await brands.SaveAsync(brand, context.User.Actor(), context.RequestAborted) is { } saved
            ? Answer(context, saved)
            : SettingProblems.Stale();
    }

    private static async Task<Results<Ok<BrandBodies.Brand>, ProblemHttpResult>> SetLogoAsync(BrandBodies.LogoBody body, HttpContext context, [FromServices] IPortalBrands brands)
    {
        var read = BrandPicture.Read(body.Picture);
        return read.Value is { } logo
            ? Answer(context, await brands.SetLogoAsync(logo, context.User.Actor(), context.RequestAborted))
            : Problems.Invalid("/picture", read.Detail!); // exactly one of the two is present
    }

    private static async Task<Ok<BrandBodies.Brand>> RemoveLogoAsync(HttpContext context, [FromServices] IPortalBrands brands) =>
        Answer(context, await brands.SetLogoAsync(null, context.User.Actor(), context.RequestAborted));

    private static string? Mistake(string accent)
    {
        if (BrandColors.Normal(accent) is not { } colour)
        {
            return "A colour such as #0b6e4f.";
        }

        var contrast = BrandColors.OnWhite(colour);
        return contrast >= BrandColors.Least
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"White text on it cannot be read: the contrast is {contrast:0.0} to 1, at least {BrandColors.Least} is needed. The nearest that can be read is {BrandColors.Darkened(colour)}.");
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Ok<BrandBodies.Brand> Answer(HttpContext context, PortalBrand brand)
    {
        EntityTags.Set(context, brand.Version);
        return TypedResults.Ok(new BrandBodies.Brand { Name = brand.Name, Accent = brand.Accent, Logo = Address(brand) });
    }

    private static BrandBodies.Shown Show(PortalBrand brand, string company) => new(brand.Name ?? company) { Logo = Address(brand) };

    private static string? Address(PortalBrand brand) => brand.LogoHash is { } hash ? $"{LeadExecApi.Prefix}/brand/logo?v={hash}" : null;
}
