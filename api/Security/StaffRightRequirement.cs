using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Authorization;

namespace LeadExec.Api.Security;

/// <summary>The role of whoever asks allows the route (SET-08). A route that <see cref="StaffRoutes"/> does not name is for administrators only.</summary>
internal sealed class StaffRightRequirement : AuthorizationHandler<StaffRightRequirement>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, StaffRightRequirement requirement)
    {
        if (context.User.IsInRole(nameof(UserRole.Administrator))
            || (context.Resource is HttpContext http && http.GetEndpoint()?.Metadata.GetMetadata<StaffRoute>() is { } route && route.IsOpenTo(context.User.Rights())))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
